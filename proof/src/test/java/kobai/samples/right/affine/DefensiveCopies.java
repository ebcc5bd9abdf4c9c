package kobai.samples.right.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** Copies of everything that comes in and goes out. */
public final class DefensiveCopies implements Layer {
  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D, kept for backward

  public DefensiveCopies(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x.copy();
    return addToRows(x.copy().multiply(w.value().copy()), b.value().copy()).copy();
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix given = dout.copy();
    RealMatrix weights = w.value().copy();
    w.setGradient(x.copy().transpose().multiply(given).copy());
    b.setGradient(sumRows(given).copy());
    return given.multiply(weights.transpose()).copy();
  }
}
