package kobai.starter;

/**
 * A branch after publishing.
 *
 * @param branch its name
 * @param commit where it points to now
 * @param change what became of it
 */
public record Published(String branch, String commit, Change change) {

  /** What became of a branch. */
  public enum Change {
    NEW,
    RENEWED,
    AS_BEFORE
  }
}
