package kobai.train;

import java.util.OptionalInt;
import org.apache.commons.math3.linear.RealMatrix;

/** Finds out since when, without a break, every output has been near its target. */
public final class ConvergedSince {
  private static final int NONE = -1;

  private final RealMatrix t; // 4×M
  private int since = NONE;

  public ConvergedSince(RealMatrix t) {
    this.t = t;
  }

  /** Records the outputs, 4×M, after this many steps. */
  public void see(int steps, RealMatrix y) {
    if (!XorCheck.isLearnt(y, t)) {
      since = NONE;
    } else if (since == NONE) {
      since = steps;
    }
  }

  /** Returns after how many steps the outputs came near and then stayed near. */
  public OptionalInt since() {
    return since == NONE ? OptionalInt.empty() : OptionalInt.of(since);
  }
}
