package kobai.formula;

/** Compares values that may differ by a constant, and in some of their entries. */
final class Likeness {

  /** A thousand times the error of a numerical gradient, and far less than luck would give. */
  static final double SAME = 1e-9;

  private static final double RATIO = 1e-7;
  private static final double ZERO = 1e-9;

  /** A part that is right for x > 0 alone is right in half of the entries, more or less. */
  private static final double SHARE = 0.4;

  private Likeness() {}

  /** Returns whether one is the other times a constant, in every entry. */
  static boolean multiple(Grid a, Grid b) {
    double scaleA = ValueIndex.scaleOf(a);
    double scaleB = ValueIndex.scaleOf(b);
    if (!a.sameShape(b) || scaleA == 0 || scaleB == 0) {
      return false;
    }
    for (int k = 0; k < a.entries().length; k++) {
      if (!(Math.abs(a.entries()[k] / scaleA - b.entries()[k] / scaleB) <= RATIO)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether about half of the entries or more agree up to a constant; see {@link #mostly}.
   */
  static boolean mostly(Grid a, Grid b) {
    return a.sameShape(b) && mostly(a.entries(), b.entries());
  }

  /**
   * Returns whether a is a multiple of b in about half of the entries or more in which b is not 0,
   * and 0 itself in as many of the others. A single entry is a multiple of anything; too few of
   * them count as alike, because nothing could be ruled out.
   */
  static boolean mostly(double[] a, double[] b) {
    double largest = largest(b);
    double largestA = largest(a);
    if (!(largest > 0 && largestA > 0)) {
      return false;
    }
    int others = 0;
    int zeros = 0;
    int telling = 0;
    for (int k = 0; k < a.length; k++) {
      boolean zero = Math.abs(b[k]) <= ZERO * largest;
      others += zero ? 1 : 0;
      telling += zero ? 0 : 1;
      zeros += zero && Math.abs(a[k]) <= ZERO * largestA ? 1 : 0;
    }
    if (zeros < SHARE * others) {
      return false;
    }
    for (int k = 0; k < a.length; k++) {
      if (Math.abs(b[k]) > ZERO * largest && Math.abs(a[k]) > ZERO * largestA) {
        int alike = agreeing(a, b, a[k] / b[k], ZERO * largest);
        if (alike >= SHARE * telling) {
          return true;
        }
      }
    }
    return false;
  }

  private static double largest(double[] entries) {
    double largest = 0;
    for (double entry : entries) {
      largest = Math.max(largest, Math.abs(entry));
    }
    return largest < Double.POSITIVE_INFINITY ? largest : 0;
  }

  private static int agreeing(double[] a, double[] b, double ratio, double zero) {
    int alike = 0;
    for (int k = 0; k < a.length; k++) {
      boolean agrees = Math.abs(a[k] / b[k] - ratio) <= RATIO * Math.abs(ratio);
      alike += Math.abs(b[k]) > zero && agrees ? 1 : 0;
    }
    return alike;
  }
}
