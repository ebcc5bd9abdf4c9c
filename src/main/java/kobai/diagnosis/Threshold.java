package kobai.diagnosis;

import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The size below which the entries of a gradient become 0.
 *
 * @param low an entry of this size has become 0
 * @param high an entry of this size has not
 */
record Threshold(double low, double high) {
  private static final int STEPS = 44;
  private static final double WEAK = 0x1p-34;

  /**
   * Finds the size by making dout smaller and smaller; null if entries do not vanish, or if it is
   * not their size that decides.
   */
  static @Nullable Threshold find(Trials trials) {
    Pass pass = trials.first().pass();
    Target target = trials.target();
    RealMatrix right = pass.gradient(target);
    int columns = right.getColumnDimension();
    int entry = 0;
    for (int k = 0; k < right.getRowDimension() * columns; k++) {
      double size = Math.abs(right.getEntry(k / columns, k % columns));
      entry = size > Math.abs(right.getEntry(entry / columns, entry % columns)) ? k : entry;
    }
    double size = Math.abs(right.getEntry(entry / columns, entry % columns));
    if (!vanishes(trials, WEAK, entry) || vanishes(trials, 1, entry)) {
      return null;
    }
    double low = WEAK;
    double high = 1;
    for (int n = 0; n < STEPS; n++) {
      double middle = Math.sqrt(low * high);
      boolean zero = vanishes(trials, middle, entry);
      low = zero ? middle : low;
      high = zero ? high : middle;
    }
    double margin = Closeness.SAME;
    return new Threshold(size * low * (1 - margin), size * high * (1 + margin));
  }

  private static boolean vanishes(Trials trials, double scale, int entry) {
    Pass pass = trials.first().pass();
    RealMatrix answer = trials.answer(pass.withDout(pass.dout().scalarMultiply(scale)));
    int columns = pass.point(trials.target()).getColumnDimension();
    return answer != null && answer.getEntry(entry / columns, entry % columns) == 0;
  }
}
