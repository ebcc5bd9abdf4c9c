package kobai.watch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kobai.grading.Grade;

/** The source of the hints for the key {@code h}. */
@FunctionalInterface
public interface Hints {

  /**
   * Returns the next hint, as lines of the screen.
   *
   * @param grade the grade of all exercises
   * @param exercise the exercise that the screen is about; empty if all exercises pass
   * @throws IOException if the hint cannot be found, or cannot be recorded
   */
  List<String> next(Grade grade, Optional<String> exercise) throws IOException;
}
