package kobai.starter;

/**
 * A branch after publishing.
 *
 * @param branch its name
 * @param commit the commit that it points to now
 * @param change how it changed
 */
public record Published(String branch, String commit, Change change) {

  /** How a branch changed. */
  public enum Change {
    NEW,
    RENEWED,
    AS_BEFORE
  }
}
