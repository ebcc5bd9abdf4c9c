package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Sums over the columns once more inside the loop over the columns. */
@Mistake(number = 3, names = "db:grand-total")
public class BiasGradientTotalForEachColumn implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public BiasGradientTotalForEachColumn(RealMatrix w, RealMatrix b) {
    weights = new Parameter("W", w);
    biases = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(weights, biases);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    input = x;
    return addToRows(x.multiply(weights.value()), biases.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix db = MatrixUtils.createRealMatrix(1, dout.getColumnDimension());
    for (int m = 0; m < dout.getColumnDimension(); m++) {
      for (int n = 0; n < dout.getRowDimension(); n++) {
        for (int k = 0; k < dout.getColumnDimension(); k++) {
          db.addToEntry(0, m, dout.getEntry(n, k));
        }
      }
    }
    biases.setGradient(db);
    weights.setGradient(input.transpose().multiply(dout));
    RealMatrix dx = dout.multiply(weights.value().transpose());
    return dx;
  }
}
