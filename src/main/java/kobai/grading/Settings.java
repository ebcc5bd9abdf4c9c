package kobai.grading;

import java.nio.file.Path;
import kobai.course.Course;
import kobai.text.Texts;

/** The values of the system properties {@code kobai.*}; each has a default. */
public final class Settings {

  /** The default seed. */
  public static final long DEFAULT_SEED = 1;

  private Settings() {}

  /** Returns the folder whose layers are graded: {@code kobai.layers}. */
  public static Path layers() {
    return Path.of(System.getProperty("kobai.layers", "exercises"));
  }

  /**
   * Returns the seed: {@code kobai.seed}.
   *
   * @throws IllegalArgumentException unless it is a whole number
   */
  public static long seed() {
    String seed = System.getProperty("kobai.seed", String.valueOf(DEFAULT_SEED)).strip();
    try {
      return Long.parseLong(seed);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "kobai.seed must be a whole number, but is \"" + seed + "\"");
    }
  }

  /** Starts the grading of the folder that the system properties name. */
  static GradingRun run() {
    return new GradingRun(
        Course.load(), new SourceSubmission(layers(), Texts.ofThisJvm().locale()), seed());
  }
}
