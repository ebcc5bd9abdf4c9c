package kobai.lab;

import java.util.OptionalInt;
import org.apache.commons.math3.linear.RealMatrix;

/** Since when, without a break, every output has been near its target. */
final class ConvergedSince {

  /** How near an output must be to its target. */
  static final double NEAR = 0.1;

  private static final int NONE = -1;

  private final RealMatrix t; // 4×M
  private int since = NONE;

  ConvergedSince(RealMatrix t) {
    this.t = t;
  }

  /** Looks at the outputs, 4×M, after so many steps. */
  void see(int steps, RealMatrix y) {
    if (!isNear(y)) {
      since = NONE;
    } else if (since == NONE) {
      since = steps;
    }
  }

  private boolean isNear(RealMatrix y) {
    for (int n = 0; n < t.getRowDimension(); n++) {
      for (int m = 0; m < t.getColumnDimension(); m++) {
        if (!(Math.abs(y.getEntry(n, m) - t.getEntry(n, m)) <= NEAR)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns after how many steps the outputs came near, to stay. */
  OptionalInt since() {
    return since == NONE ? OptionalInt.empty() : OptionalInt.of(since);
  }
}
