package kobai.finding;

/** What a finding says of the layer. */
public enum Verdict {
  /** As it should be. */
  RIGHT,
  /** A mistake. */
  WRONG,
  /** The numerical gradient is too coarse at this point to decide; nobody's fault. */
  CANNOT_TELL
}
