package kobai.watch;

import java.util.List;
import java.util.Set;
import kobai.grading.Grade;

/** Something that happens while a folder is watched. */
sealed interface Event {

  /**
   * Files were saved, and are complete again.
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
   * @param grade the grade of them and of all others
   * @param exercises their names
   * @param seconds since the files were read
   * @param more whether others are graded next
   */
  record Graded(Grade grade, List<String> exercises, double seconds, boolean more)
      implements Event {}

  /**
   * Nothing could be graded.
   *
   * @param reason the problem
   */
  record Failed(String reason) implements Event {}

  /**
   * A key was pressed.
   *
   * @param key its character
   */
  record Pressed(char key) implements Event {}

  /** The terminal has another size, or has lost its content. */
  record Resized() implements Event {}

  /** The watch has to end. */
  record Quit() implements Event {}
}
