package kobai.diagnosis;

import java.util.List;
import java.util.Set;
import kobai.finding.Threw;

/** Reads the exceptions that a layer throws. */
final class ThrownExam {
  private static final Set<String> DIMENSIONS =
      Set.of(
          "DimensionMismatchException",
          "MatrixDimensionMismatchException",
          "NonSquareMatrixException",
          "ShapeMismatch");

  /** Throws by itself where matrices are not square. */
  private static final List<String> THROWING = List.of("missing-transpose");

  private ThrownExam() {}

  static void examine(PatientRecord chart, List<Observation> all) {
    for (Observation one : all) {
      if (one.ended() instanceof Threw threw && !chart.has(THROWING)) {
        chart.found(id(threw.exception()), method(threw));
        return; // the others come from the same line, or will show when this one is mended
      }
    }
  }

  /** Returns the name of what lies behind an exception. */
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
