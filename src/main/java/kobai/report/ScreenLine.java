package kobai.report;

/**
 * A line of the screen.
 *
 * @param part what it is about
 * @param text as it is printed
 */
public record ScreenLine(Part part, String text) {

  /** What a line is about: where there is no room for all, some can be left out. */
  public enum Part {
    /** How many points each exercise has. */
    TABLE,
    /** What to know beside the grade. */
    NOTE,
    /** What is wrong in one exercise, where, and what to do next. */
    VERDICT,
    /** The numbers behind it. */
    FACTS,
    /** What the code has printed. */
    PRINTED,
    /** What else is wrong, here and in other exercises. */
    MORE,
    /** How to have it graded again. */
    AGAIN
  }
}
