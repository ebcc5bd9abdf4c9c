package kobai.handin.ingest;

import kobai.bundle.HandInLimits;

/**
 * How much of a stranger's hand-in is looked at. Honest hand-ins are far below: the four exercises
 * with comments have 8 KiB. Every limit is held while reading; what a header says of sizes is not
 * believed.
 */
final class Limits {

  /** The most bytes of one source file. */
  static final int FILE = HandInLimits.FILE;

  /** The most bytes of all source files together. */
  static final int TEXT = HandInLimits.TEXT;

  /** The most bytes of an archive. */
  static final int ARCHIVE = 20 * 1024 * 1024;

  /** The most bytes that an archive may expand to, whatever is in it. */
  static final long EXPANDED = 64L * 1024 * 1024;

  /** The most files and folders of a hand-in. */
  static final int ENTRIES = 2000;

  /**
   * The most entries that a zip's directory may seem to have before it is opened: the library keeps
   * them all in memory. More than {@link #ENTRIES}, since an archive in the archive has some too.
   */
  static final int SIGNATURES = 10 * ENTRIES;

  /** The most helper files beside the exercises. */
  static final int HELPERS = HandInLimits.HELPERS;

  /** The most folders within each other. */
  static final int DEPTH = 20;

  /** The most names that a message lists. */
  static final int LISTED = 8;

  private Limits() {}
}
