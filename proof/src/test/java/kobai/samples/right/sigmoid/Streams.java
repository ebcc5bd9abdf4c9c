package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.map;

import java.util.stream.IntStream;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Streams over rows and entries. */
public final class Streams implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double[][] given = dout.getData();
    double[][] out = y.getData();
    return MatrixUtils.createRealMatrix(
        IntStream.range(0, given.length)
            .mapToObj(
                i ->
                    IntStream.range(0, given[i].length)
                        .mapToDouble(j -> given[i][j] * out[i][j] * (1 - out[i][j]))
                        .toArray())
            .toArray(double[][]::new));
  }
}
