package kobai.diagnosis.record;

/** The parts of an examination, in their order. */
public enum Section {
  /** A new layer each time, for one pass. */
  ALONE,

  /** One layer for several passes, and several layers side by side. */
  COMPANY,

  /** What causes the exceptions. */
  EXCEPTIONS,

  /** Very large inputs. */
  EXTREMES,

  /** Inputs at a corner of the function. */
  CORNER
}
