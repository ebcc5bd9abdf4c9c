package kobai.samples.right.softmax;

import java.util.Arrays;
import java.util.stream.IntStream;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Streams over rows and entries, forward as well. */
public final class Streams implements Layer {
  private RealMatrix y; // N×D, kept for backward

  @Override
  public RealMatrix forward(RealMatrix x) {
    y =
        MatrixUtils.createRealMatrix(
            Arrays.stream(x.getData()).map(Streams::probabilities).toArray(double[][]::new));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    return MatrixUtils.createRealMatrix(
        IntStream.range(0, y.getRowDimension())
            .mapToObj(
                n -> {
                  double[] p = y.getRow(n);
                  double[] share = dout.getRow(n);
                  double sum = IntStream.range(0, p.length).mapToDouble(i -> p[i] * share[i]).sum();
                  return IntStream.range(0, p.length)
                      .mapToDouble(k -> p[k] * (share[k] - sum))
                      .toArray();
                })
            .toArray(double[][]::new));
  }

  private static double[] probabilities(double[] scores) {
    double max = Arrays.stream(scores).max().orElseThrow();
    double sum = Arrays.stream(scores).map(v -> Math.exp(v - max)).sum();
    return Arrays.stream(scores).map(v -> Math.exp(v - max) / sum).toArray();
  }
}
