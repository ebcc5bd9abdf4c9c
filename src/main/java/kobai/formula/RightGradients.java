package kobai.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What a formula must not give away, in numbers: the right gradients of a pass, and how much every
 * entry of dout has in every entry of the gradient that is examined.
 */
public final class RightGradients {
  private final Map<String, Grid> gradients = new LinkedHashMap<>();
  private final String target;
  private final Grid shares;

  /**
   * Names the gradient that is examined.
   *
   * @param target its name, "dx"
   * @param shares ∂y/∂target, with a row for every entry of y, in the order of the rows
   */
  public RightGradients(String target, RealMatrix shares) {
    this.target = target;
    this.shares = Grid.of(shares);
  }

  /** Names a right gradient; returns this object. */
  public RightGradients with(String name, RealMatrix gradient) {
    gradients.put(name, Grid.of(gradient));
    return this;
  }

  Map<String, Grid> gradients() {
    return gradients;
  }

  /** Returns the right gradient that is examined. */
  Grid examined() {
    return gradients.get(target);
  }

  /** Returns how much an entry of dout has in an entry of the gradient. */
  double share(int dout, int entry) {
    return shares.entries()[dout * shares.columns() + entry];
  }

  /** Returns whether every share is 0 or 1. */
  boolean isMask() {
    for (double share : shares.entries()) {
      if (Math.abs(share - Math.rint(share)) > Likeness.SAME || Math.abs(share) > 1.5) {
        return false;
      }
    }
    return true;
  }
}
