package kobai.handin.hostile;

/**
 * Something that went wrong when a hand-in was graded.
 *
 * @param what the details
 */
record Complaint(Fault fault, String what) {
  /** What can go wrong. */
  enum Fault {
    FORGED,
    LOST,
    WRONG_REASON,
    PROCESS_LEFT,
    FILE_LEFT,
    HONEST_HARMED
  }
}
