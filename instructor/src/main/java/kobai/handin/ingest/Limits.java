package kobai.handin.ingest;

import kobai.bundle.HandInLimits;

/**
 * The limits on what is read of a stranger's hand-in. Honest hand-ins are far below: the four
 * exercises with comments have 8 KiB. Every limit is enforced while reading; sizes in headers are
 * not trusted.
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

  /** The most helper files next to the exercises. */
  static final int HELPERS = HandInLimits.HELPERS;

  /** The most folders that may be nested. */
  static final int DEPTH = 20;

  /** The most names that a message lists. */
  static final int LISTED = 8;

  private Limits() {}
}
