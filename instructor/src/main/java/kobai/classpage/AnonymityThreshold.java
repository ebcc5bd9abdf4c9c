package kobai.classpage;

/**
 * Decides when a count is too small to be shown. A class page is made to be shown to the class, and
 * a mistake that one or two students made almost points at them. So
 *
 * <ul>
 *   <li>a class with fewer than three graded hand-ins is only counted: its mean and its median
 *       would be the points of a single student;
 *   <li>in the map of mistakes, one or two students are "&lt; 3". A mistake that was not made three
 *       times in any exercise is named without number and place, and not in the advice to the
 *       class;
 *   <li>the number of refused hand-ins, the results of an exercise, how often a check passed, and
 *       how many students have how many points are shown exactly, however small they are: such a
 *       number says how something ended, not what a student wrote.
 * </ul>
 *
 * A student who is one of the few and knows the others can still draw conclusions. Students who
 * must not learn anything about one another should not be shown the page of so small a class.
 */
final class AnonymityThreshold {
  /** The smallest number of students that is shown exactly. */
  static final int ENOUGH = 3;

  private AnonymityThreshold() {}

  /** Returns whether the number is 0, or so large that it may be shown. */
  static boolean mayBeTold(int students) {
    return students == 0 || students >= ENOUGH;
  }
}
