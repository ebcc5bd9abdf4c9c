package kobai.samples.right.affine;

import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/** Inherits backward from an interface with default methods. */
public final class DefaultMethods implements WeightsAndBias {

  private final Parameter w; // D×M
  private final Parameter b; // 1×M
  private RealMatrix x; // N×D

  public DefaultMethods(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public Parameter w() {
    return w;
  }

  @Override
  public Parameter b() {
    return b;
  }

  @Override
  public RealMatrix input() {
    return x;
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return output();
  }
}
