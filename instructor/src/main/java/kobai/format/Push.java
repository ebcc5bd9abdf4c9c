package kobai.format;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A commit that was handed in, as a classroom on GitHub describes it.
 *
 * @param classroom its short name
 * @param assignment its short name
 * @param submission the tag of the hand-in
 * @param commit a link to the commit
 * @param release a link to the release that was made of it
 * @param review a link to all its changes
 * @param at its committer date, which stays the same when it is graded again
 */
public record Push(
    String classroom,
    String assignment,
    String submission,
    String commit,
    String release,
    String review,
    Instant at) {

  private static final List<String> NEEDED =
      List.of("CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL");

  /**
   * Reads the variables that Classroom 50 sets for an autograder.
   *
   * @param environment such as {@link System#getenv()}
   * @param at the committer date of the commit
   * @throws IllegalArgumentException if one of the variables is missing
   */
  public static Push of(Map<String, String> environment, Instant at) {
    List<String> missing =
        NEEDED.stream().filter(name -> environment.getOrDefault(name, "").isBlank()).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "Classroom 50 sets variables that are missing here: " + String.join(", ", missing) + ".");
    }
    String commit = environment.get("COMMIT_URL");
    String review = environment.getOrDefault("REVIEW_URL", "");
    return new Push(
        environment.get("CLASSROOM"),
        environment.get("ASSIGNMENT"),
        environment.get("SUBMISSION_TAG"),
        commit,
        environment.get("RELEASE_URL"),
        review.isBlank() ? commit : review,
        at);
  }
}
