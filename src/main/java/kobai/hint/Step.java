package kobai.hint;

import java.util.Optional;

/** The four steps of the hints for an exercise; each says more than the one before. */
public enum Step {
  /** The question that the exercise asks. */
  IDEA,
  /** The forward pass, as a picture or with numbers. */
  FORWARD,
  /** The answers that shapes, or dependences between entries, rule out. */
  SHAPES,
  /** Another function, whose backward is worked out completely. */
  NEIGHBOUR;

  /** Returns the step of a number from 1 to 4; empty for any other. */
  public static Optional<Step> numbered(int number) {
    return number >= 1 && number <= values().length
        ? Optional.of(values()[number - 1])
        : Optional.empty();
  }

  /** Returns its number, from 1 to 4. */
  public int number() {
    return ordinal() + 1;
  }

  /** Returns the step after this one; empty after the last. */
  public Optional<Step> next() {
    return numbered(number() + 1);
  }
}
