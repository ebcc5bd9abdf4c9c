package kobai.bundle;

/**
 * How much a hand-in may hold. Honest ones are far below: the four exercises with comments have 8
 * KiB. Who grades hand-ins holds these limits, and who writes one says in time if it is beyond.
 */
public final class HandInLimits {

  /** The most bytes of one source file. */
  public static final int FILE = 256 * 1024;

  /** The most bytes of all source files together. */
  public static final int TEXT = 5 * 1024 * 1024;

  /** The most helper files beside the exercises. */
  public static final int HELPERS = 20;

  private HandInLimits() {}
}
