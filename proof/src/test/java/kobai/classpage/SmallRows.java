package kobai.classpage;

import java.util.List;
import kobai.format.Row;

/** Rows of one exercise with one check, whose numbers can be checked by hand. */
final class SmallRows {
  private SmallRows() {}

  /** Returns a student with this many of 100 points, and these mistakes. */
  static Row row(String id, double points, String status, String... mistakes) {
    Row.Check check = new Row.Check("ATest.one", "One", status);
    Row.Exercise exercise =
        new Row.Exercise("A", points, 100, status, List.of(check), List.of(mistakes));
    return new Row(id, points, 100, Row.GRADED, "", List.of(exercise));
  }

  /** Returns a student whose hand-in was refused. */
  static Row refused(String id) {
    return new Row(id, 0, 100, Row.REFUSED, "no layers in it", List.of());
  }
}
