package kobai.format;

import java.util.List;
import java.util.stream.Collectors;

/** All formats. A new one is a class, and an entry in this list. */
public final class Formats {
  private static final List<GradeFormat> ALL =
      List.of(
          new Classroom50(), new Exercism(), new Gradescope(), new JUnitXml(), new PrairieLearn());

  private Formats() {}

  /** Returns all formats, in the order of their ids. */
  static List<GradeFormat> all() {
    return ALL;
  }

  /**
   * Returns the format with this id.
   *
   * @throws IllegalArgumentException if there is none; the message lists all formats
   */
  public static GradeFormat named(String id) {
    return ALL.stream()
        .filter(format -> format.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(id)));
  }

  private static String unknown(String id) {
    String known = ALL.stream().map(GradeFormat::id).collect(Collectors.joining(", "));
    return "There is no format " + id + "; there are " + known + ".";
  }
}
