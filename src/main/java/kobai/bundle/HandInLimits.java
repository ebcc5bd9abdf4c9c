package kobai.bundle;

/**
 * The limits of a hand-in. Honest ones are far below: the four exercises with comments have 8 KiB.
 * The grading of hand-ins enforces these limits, and the writing of a hand-in reports in time if it
 * exceeds them.
 */
public final class HandInLimits {

  /** The most bytes of one source file. */
  public static final int FILE = 256 * 1024;

  /** The most bytes of all source files together. */
  public static final int TEXT = 5 * 1024 * 1024;

  /** The most helper files in addition to the exercises. */
  public static final int HELPERS = 20;

  private HandInLimits() {}
}
