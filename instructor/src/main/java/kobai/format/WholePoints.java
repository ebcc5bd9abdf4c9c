package kobai.format;

import java.util.List;

/**
 * Points for platforms that take whole numbers only. The running sum is rounded, not each check: so
 * all checks together are worth what the course says, and none is off by a whole point.
 */
final class WholePoints {
  private WholePoints() {}

  /** Returns what each check is worth. */
  static int[] of(List<PlatformCheck> checks) {
    int[] worth = new int[checks.size()];
    double exact = 0;
    int given = 0;
    for (int k = 0; k < worth.length; k++) {
      exact += checks.get(k).max();
      worth[k] = (int) Math.round(exact) - given;
      given += worth[k];
    }
    return worth;
  }
}
