package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.DefaultRealMatrixPreservingVisitor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** A visitor walks over dout and hands every entry to whom it concerns. */
public final class Visitor implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public Visitor(RealMatrix w, RealMatrix b) {
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
    RealMatrix dw = MatrixUtils.createRealMatrix(x.getColumnDimension(), dout.getColumnDimension());
    RealMatrix db = MatrixUtils.createRealMatrix(1, dout.getColumnDimension());
    RealMatrix dx = MatrixUtils.createRealMatrix(x.getRowDimension(), x.getColumnDimension());
    dout.walkInOptimizedOrder(
        new DefaultRealMatrixPreservingVisitor() {
          @Override
          public void visit(int n, int m, double share) {
            db.addToEntry(0, m, share);
            for (int d = 0; d < x.getColumnDimension(); d++) {
              dw.addToEntry(d, m, x.getEntry(n, d) * share);
              dx.addToEntry(n, d, w.value().getEntry(d, m) * share);
            }
          }
        });
    w.setGradient(dw);
    b.setGradient(db);
    return dx;
  }
}
