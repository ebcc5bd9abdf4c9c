package kobai.diagnosis;

import java.util.List;
import java.util.Set;
import kobai.finding.Threw;

/** Finds the mistakes behind the exceptions that a layer throws. */
final class ThrownExam {
  private static final Set<String> DIMENSIONS =
      Set.of(
          "DimensionMismatchException",
          "MatrixDimensionMismatchException",
          "NonSquareMatrixException",
          "ShapeMismatch");

  /** Mistakes that cause an exception on their own if matrices are not square. */
  private static final List<String> THROWING = List.of("missing-transpose");

  private ThrownExam() {}

  static void examine(PatientRecord chart, List<Observation> all) {
    for (Observation one : all) {
      if (one.ended() instanceof Threw threw && !chart.has(THROWING)) {
        chart.found(id(threw.exception()), method(threw));
        return; // the rest has the same cause, or will show once this is fixed
      }
    }
  }

  /** Returns the id of the mistake behind an exception. */
  static String id(String exception) {
    if (exception.equals("NullPointerException")) {
      return "input-not-kept";
    }
    if (DIMENSIONS.contains(exception)) {
      return "shapes-do-not-fit";
    }
    boolean index =
        exception.endsWith("OutOfBoundsException") || exception.startsWith("OutOfRange");
    return index ? "index-out-of-range" : "throws";
  }

  private static String method(Threw threw) {
    return threw.method().replaceAll(".*\\.| .*", "");
  }
}
