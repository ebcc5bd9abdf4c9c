package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds up from the last row to the first, and from the last output to the first. */
public final class BackwardsSums implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public BackwardsSums(RealMatrix w, RealMatrix b) {
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
    RealMatrix dw =
        w.value().createMatrix(w.value().getRowDimension(), w.value().getColumnDimension());
    RealMatrix db = b.value().createMatrix(1, dout.getColumnDimension());
    RealMatrix dx = x.createMatrix(x.getRowDimension(), x.getColumnDimension());
    for (int n = dout.getRowDimension() - 1; n >= 0; n--) {
      for (int m = dout.getColumnDimension() - 1; m >= 0; m--) {
        double share = dout.getEntry(n, m);
        db.addToEntry(0, m, share);
        for (int d = x.getColumnDimension() - 1; d >= 0; d--) {
          dw.addToEntry(d, m, share * x.getEntry(n, d));
          dx.addToEntry(n, d, share * w.value().getEntry(d, m));
        }
      }
    }
    w.setGradient(dw);
    b.setGradient(db);
    return dx;
  }
}
