package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** One outer product a row for dW, vectors everywhere. */
public final class OuterProducts implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public OuterProducts(RealMatrix w, RealMatrix b) {
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
    RealMatrix dw = w.value().scalarMultiply(0);
    RealVector db = new ArrayRealVector(dout.getColumnDimension());
    RealMatrix dx = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      RealVector share = dout.getRowVector(n);
      dw = dw.add(x.getRowVector(n).outerProduct(share));
      db = db.add(share);
      dx.setRowVector(n, w.value().operate(share));
    }
    w.setGradient(dw);
    b.setGradient(MatrixUtils.createRowRealMatrix(db.toArray()));
    return dx;
  }
}
