package kobai.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kobai.diagnosis.pass.Instance;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Diagnosis;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.finding.Finding;
import kobai.finding.Threw;
import kobai.finding.WrongShape;
import org.jspecify.annotations.Nullable;

/** Finds the mistakes behind the exceptions that a layer throws. */
final class ThrownExam {
  private static final Set<String> DIMENSIONS =
      Set.of(
          "DimensionMismatchException",
          "MatrixDimensionMismatchException",
          "NonSquareMatrixException",
          "ShapeMismatch");

  private static final String INDEX = "index-out-of-range";

  private ThrownExam() {}

  static void examine(PatientRecord chart, List<Observation> all) {
    for (Observation one : all) {
      if (ended(chart, one) instanceof Threw threw && !chart.has(Diagnosis.FIXED)) {
        List<Detail> details = ThrownSizes.details(threw, one.pass(), one.pass().isEntrywise());
        chart.found(id(threw.exception()), threw.about(), details.toArray(new Detail[0]));
        one.pass().targets().forEach(target -> transposed(chart, target, threw, one.pass()));
        return; // the rest has the same cause, or will show once this is fixed
      }
    }
  }

  /**
   * A gradient of a wrong shape ends the pass; the checks look beyond it, and so does this exam.
   */
  private static @Nullable Finding ended(PatientRecord chart, Observation one) {
    return one.ended() instanceof WrongShape
        ? Instance.fresh(chart.patient(), one.pass()).endBeyondRefusals(one.pass())
        : one.ended();
  }

  /** Says of a missing transpose whether it is in this call, and whether there is a product. */
  private static void transposed(PatientRecord chart, Target target, Threw threw, Pass pass) {
    String id = Diagnosis.MISSING_TRANSPOSE;
    boolean inThisCall = ThrownSizes.areOf(threw, pass, target);
    boolean withoutProduct = id(threw.exception()).equals(INDEX);
    if (inThisCall) {
      chart.claims().sort(Comparator.comparing(claim -> !claim.isOf(id, target)));
    }
    if (withoutProduct) {
      Detail index = Detail.variant("index");
      chart.claims().replaceAll(claim -> claim.isOf(id, target) ? claim.with(index) : claim);
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
    return index ? INDEX : "throws";
  }
}
