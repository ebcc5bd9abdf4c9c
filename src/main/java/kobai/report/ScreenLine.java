package kobai.report;

/**
 * A line of the screen.
 *
 * @param part what it is about
 * @param text as it is printed
 */
public record ScreenLine(Part part, String text) {

  /** The subject of a line; where there is no room for all lines, some subjects can be left out. */
  public enum Part {
    /** How many points each exercise has. */
    TABLE,
    /** What the reader should know in addition to the grade. */
    NOTE,
    /** What is wrong in one exercise, where, and what to do next. */
    VERDICT,
    /** The numbers that show it. */
    FACTS,
    /** What the code has printed. */
    PRINTED,
    /** What else is wrong, here and in other exercises. */
    MORE,
    /** How to start the grading again. */
    AGAIN
  }
}
