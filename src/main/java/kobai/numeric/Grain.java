package kobai.numeric;

/**
 * The grain of computed values: where a large number is added and subtracted again, all of them are
 * multiples of the last place of the large number. {@link Noise} may miss that by chance, because
 * the roundings of a few values can be in step with each other; the values themselves show it.
 */
final class Grain {
  private static final int FRACTION = 52; // bits of a double
  private static final long IMPLICIT = 1L << FRACTION;

  private Grain() {}

  /** Returns the largest power of 2 that divides all values; 0 if they are all the same. */
  static double of(double atX, double[] above, double[] below) {
    int exponent = exponent(atX);
    boolean same = true;
    for (int k = 0; k < above.length; k++) {
      same &= above[k] == atX && below[k] == atX;
      exponent = Math.min(exponent, Math.min(exponent(above[k]), exponent(below[k])));
    }
    return same || exponent == Integer.MAX_VALUE ? 0 : Math.scalb(1.0, exponent);
  }

  /** Returns the largest e of which 2ᵉ divides a number; 0 is divided by all. */
  private static int exponent(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return Integer.MAX_VALUE;
    }
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT);
    long fraction = Double.doubleToRawLongBits(value) & (IMPLICIT - 1);
    boolean normal = Math.abs(value) >= Double.MIN_NORMAL;
    return exponent
        - FRACTION
        + Long.numberOfTrailingZeros(normal ? fraction | IMPLICIT : fraction);
  }
}
