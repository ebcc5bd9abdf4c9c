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

  private ThrownExam() {}

  static void examine(PatientRecord chart, List<Observation> all) {
    for (Observation one : all) {
      if (one.ended() instanceof Threw threw && !chart.has(Diagnosis.THROWING)) {
        List<Detail> details = ThrownSizes.details(threw, one.pass(), one.pass().isEntrywise());
        chart.found(id(threw.exception()), threw.about(), details.toArray(new Detail[0]));
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
}
