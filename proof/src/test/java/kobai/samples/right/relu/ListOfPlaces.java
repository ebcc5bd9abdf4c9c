package kobai.samples.right.relu;

import static kobai.nn.Matrices.map;

import java.util.List;
import java.util.stream.IntStream;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps a list of the places that are open, as records. */
public final class ListOfPlaces implements Layer {
  private List<Place> open; // where x is positive

  private record Place(int row, int column) {}

  @Override
  public RealMatrix forward(RealMatrix x) {
    open =
        IntStream.range(0, x.getRowDimension())
            .boxed()
            .flatMap(
                i ->
                    IntStream.range(0, x.getColumnDimension())
                        .filter(j -> x.getEntry(i, j) > 0)
                        .mapToObj(j -> new Place(i, j)))
            .toList();
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = MatrixUtils.createRealMatrix(dout.getRowDimension(), dout.getColumnDimension());
    for (Place at : open) {
      dx.setEntry(at.row(), at.column(), dout.getEntry(at.row(), at.column()));
    }
    return dx;
  }
}
