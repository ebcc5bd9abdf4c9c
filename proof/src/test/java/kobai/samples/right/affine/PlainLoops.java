package kobai.samples.right.affine;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Three nested loops for each gradient, and for forward too. */
public final class PlainLoops implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public PlainLoops(RealMatrix w, RealMatrix b) {
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
    RealMatrix y =
        MatrixUtils.createRealMatrix(x.getRowDimension(), b.value().getColumnDimension());
    for (int n = 0; n < y.getRowDimension(); n++) {
      for (int m = 0; m < y.getColumnDimension(); m++) {
        double sum = b.value().getEntry(0, m);
        for (int d = 0; d < x.getColumnDimension(); d++) {
          sum += x.getEntry(n, d) * w.value().getEntry(d, m);
        }
        y.setEntry(n, m, sum);
      }
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    int rows = x.getRowDimension();
    int inputs = x.getColumnDimension();
    int outputs = dout.getColumnDimension();
    double[][] dx = new double[rows][inputs];
    double[][] dw = new double[inputs][outputs];
    double[][] db = new double[1][outputs];
    for (int n = 0; n < rows; n++) {
      for (int m = 0; m < outputs; m++) {
        db[0][m] += dout.getEntry(n, m);
        for (int d = 0; d < inputs; d++) {
          dw[d][m] += x.getEntry(n, d) * dout.getEntry(n, m);
          dx[n][d] += dout.getEntry(n, m) * w.value().getEntry(d, m);
        }
      }
    }
    w.setGradient(new Array2DRowRealMatrix(dw));
    b.setGradient(new Array2DRowRealMatrix(db));
    return new Array2DRowRealMatrix(dx);
  }
}
