package kobai.samples.right.relu;

import static kobai.nn.Matrices.map;

import java.util.stream.IntStream;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Streams over rows and entries. */
public final class Streams implements Layer {
  private RealMatrix x; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return MatrixUtils.createRealMatrix(
        IntStream.range(0, x.getRowDimension())
            .mapToObj(
                n -> {
                  double[] given = x.getRow(n);
                  double[] share = dout.getRow(n);
                  return IntStream.range(0, given.length)
                      .mapToDouble(j -> given[j] > 0 ? share[j] : 0)
                      .toArray();
                })
            .toArray(double[][]::new));
  }
}
