package layers;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** A base class of the student's own, whose methods call the contract's. */
abstract class OwnFamily implements Layer {
  protected RealMatrix kept;
  private static int made;

  OwnFamily() {
    made++;
  }

  RealMatrix twice(RealMatrix x) {
    kept = forward(forward(x));
    return parameters().isEmpty() ? kept : backward(kept);
  }

  interface Slope {
    double LEAK = Math.sqrt(0.0001);

    double at(double x);

    default Slope times(double c) {
      return x -> c * at(x) + helper();
    }

    private double helper() {
      return LEAK;
    }

    static Slope one() {
      return x -> 1;
    }
  }

  static class Leaky extends OwnFamily implements Slope, Cloneable {
    @Override
    public double at(double x) {
      return x > 0 ? 1 : LEAK;
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      return this.kept = x.copy();
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      return super.twice(this.kept).add(dout).scalarMultiply(times(2).at(1) + made);
    }

    @Override
    public Leaky clone() {
      try {
        return (Leaky) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public String toString() {
      return super.toString();
    }
  }
}
