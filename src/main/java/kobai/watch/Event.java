package kobai.watch;

import java.util.List;
import java.util.Set;
import kobai.grading.Grade;

/** Something that happens while somebody watches. */
sealed interface Event {

  /**
   * Files were saved, and are whole again.
   *
   * @param files their names: "Affine.java"
   */
  record Saved(Set<String> files) implements Event {}

  /**
   * Exercises are being graded from now on.
   *
   * @param exercises their names
   */
  record Begun(List<String> exercises) implements Event {}

  /**
   * Exercises were graded.
   *
   * @param grade of them and of all others
   * @param exercises their names
   * @param seconds since the files were read
   * @param more whether others are graded next
   */
  record Graded(Grade grade, List<String> exercises, double seconds, boolean more)
      implements Event {}

  /**
   * Nothing could be graded.
   *
   * @param reason what is the matter
   */
  record Failed(String reason) implements Event {}

  /**
   * A key was pressed.
   *
   * @param key its character
   */
  record Pressed(char key) implements Event {}

  /** The terminal has another size, or has lost its picture. */
  record Resized() implements Event {}

  /** It is time to go. */
  record Quit() implements Event {}
}
