package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The three Jacobians written out in full, each multiplied by dout as one long vector. */
public final class Jacobians implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public Jacobians(RealMatrix w, RealMatrix b) {
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
    int rows = x.getRowDimension();
    int inputs = x.getColumnDimension();
    int outputs = dout.getColumnDimension();
    RealMatrix byW = MatrixUtils.createRealMatrix(rows * outputs, inputs * outputs);
    RealMatrix byB = MatrixUtils.createRealMatrix(rows * outputs, outputs);
    RealMatrix byX = MatrixUtils.createRealMatrix(rows * outputs, rows * inputs);
    double[] share = new double[rows * outputs];
    for (int n = 0; n < rows; n++) {
      for (int m = 0; m < outputs; m++) {
        int y = n * outputs + m;
        share[y] = dout.getEntry(n, m);
        byB.setEntry(y, m, 1);
        for (int d = 0; d < inputs; d++) {
          byW.setEntry(y, d * outputs + m, x.getEntry(n, d));
          byX.setEntry(y, n * inputs + d, w.value().getEntry(d, m));
        }
      }
    }
    w.setGradient(matrix(byW.preMultiply(share), outputs));
    b.setGradient(matrix(byB.preMultiply(share), outputs));
    return matrix(byX.preMultiply(share), inputs);
  }

  private static RealMatrix matrix(double[] entries, int columns) {
    RealMatrix a = MatrixUtils.createRealMatrix(entries.length / columns, columns);
    for (int k = 0; k < entries.length; k++) {
      a.setEntry(k / columns, k % columns, entries[k]);
    }
    return a;
  }
}
