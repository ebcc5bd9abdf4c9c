package kobai.finding;

/** The judgement of a finding about the layer. */
public enum Verdict {
  /** As it should be. */
  RIGHT,
  /** A mistake. */
  WRONG,
  /**
   * The numerical gradient is too coarse at this point to decide; that is not the student's fault.
   */
  CANNOT_TELL
}
