package kobai.samples.right.affine;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Sums over the rows as a product with a row of ones; forward as well. */
public final class OnesVector implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public OnesVector(RealMatrix w, RealMatrix b) {
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
    return x.multiply(w.value()).add(ones(x.getRowDimension()).multiply(b.value()));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    w.setGradient(dout.transpose().multiply(x).transpose());
    b.setGradient(ones(dout.getRowDimension()).transpose().multiply(dout));
    return w.value().multiply(dout.transpose()).transpose();
  }

  private static RealMatrix ones(int n) {
    return MatrixUtils.createRealMatrix(n, 1).scalarAdd(1);
  }
}
