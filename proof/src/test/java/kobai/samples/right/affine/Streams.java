package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Streams over rows, columns and products. */
public final class Streams implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public Streams(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double[][] d = dout.getData();
    double[][] xs = x.getData();
    double[][] ws = w.value().getData();
    w.setGradient(
        MatrixUtils.createRealMatrix(
            columns(xs)
                .map(xd -> columns(d).mapToDouble(dm -> dot(xd, dm)).toArray())
                .toArray(double[][]::new)));
    b.setGradient(
        MatrixUtils.createRowRealMatrix(
            columns(d).mapToDouble(dm -> Arrays.stream(dm).sum()).toArray()));
    return MatrixUtils.createRealMatrix(
        Arrays.stream(d)
            .map(row -> Arrays.stream(ws).mapToDouble(wd -> dot(row, wd)).toArray())
            .toArray(double[][]::new));
  }

  private static double dot(double[] p, double[] q) {
    return IntStream.range(0, p.length).mapToDouble(i -> p[i] * q[i]).sum();
  }

  private static Stream<double[]> columns(double[][] a) {
    return IntStream.range(0, a[0].length)
        .mapToObj(j -> Arrays.stream(a).mapToDouble(row -> row[j]).toArray());
  }
}
