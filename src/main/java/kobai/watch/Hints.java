package kobai.watch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kobai.grading.Grade;

/** Where the key {@code h} asks for a hint. */
@FunctionalInterface
public interface Hints {

  /**
   * Returns the next hint, as lines of the screen.
   *
   * @param grade how all exercises stand
   * @param exercise the one that the screen is about; none if all is well
   * @throws IOException if the hint cannot be found, or that it was given cannot be kept
   */
  List<String> next(Grade grade, Optional<String> exercise) throws IOException;
}
