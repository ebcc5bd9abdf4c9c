package kobai.format;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Students of a class. */
final class FormatRows {
  private FormatRows() {}

  static Row row(String id) {
    return row(id, Row.GRADED, "");
  }

  /** Returns 13.5 of 27 points in Affine, and 18 of 18 in ReLU; nothing if it was not graded. */
  static Row row(String id, String status, String note) {
    boolean graded = status.equals(Row.GRADED);
    List<Row.Exercise> exercises =
        List.of(exercise("Affine", 13.5, 27, "failed"), exercise("ReLU", 18, 18, "passed"));
    return new Row(id, graded ? 31.5 : 0, 45, status, note, graded ? exercises : List.of());
  }

  private static Row.Exercise exercise(String name, double points, double max, String status) {
    return new Row.Exercise(name, points, max, status, List.of(), List.of());
  }

  static Iterator<Row> rows(String... ids) {
    return Arrays.stream(ids).map(FormatRows::row).iterator();
  }
}
