package kobai.classpage;

/**
 * When a count is too small to be told. A class page is made to be shown, and a mistake that one or
 * two students made comes near to pointing at them. So
 *
 * <ul>
 *   <li>a class with fewer than three graded hand-ins is only counted: its mean and its median
 *       would be the points of somebody;
 *   <li>in the map of mistakes, one or two students are "&lt; 3", and a mistake that no exercise
 *       has three times is named without number and place; nor is the class told about it;
 *   <li>whether a hand-in was refused, how an exercise stands, how often a check passed, and how
 *       many have how many points is counted out, however few they are: such a number says how
 *       something ended, and not what somebody wrote.
 * </ul>
 *
 * Who is among the few, and knows the others, can still put two and two together. Those who must
 * not learn anything about one another should not be shown the page of a class so small.
 */
final class AnonymityThreshold {
  /** From so many students on, their number is told. */
  static final int ENOUGH = 3;

  private AnonymityThreshold() {}

  /** Returns whether nobody is among so few, or so many that their number may be told. */
  static boolean mayBeTold(int students) {
    return students == 0 || students >= ENOUGH;
  }
}
