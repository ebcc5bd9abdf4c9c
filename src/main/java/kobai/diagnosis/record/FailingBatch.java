package kobai.diagnosis.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.Patient;
import kobai.experiment.PassInputs;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Comparison;
import kobai.finding.Finding;
import kobai.finding.Findings;
import kobai.finding.Verdict;
import kobai.numeric.GradientEstimate;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The batch in which a check found a gradient wrong. An examination begins with it, so that what it
 * says is about the very numbers that the finding shows.
 */
public final class FailingBatch {
  private static final double SMALLEST = 1e-3; // nearer to 0, there may be a corner
  private static final double LARGEST = 8; // further out, slopes are lost in rounding

  private FailingBatch() {}

  /** Returns the batch of the first wrong gradient, if it belongs to this layer. */
  public static Optional<PassInputs> of(Findings findings, Patient patient) {
    return findings.with(Verdict.WRONG).stream()
        .map(Finding::compared)
        .flatMap(Optional::stream)
        .map(Comparison::probe)
        .filter(probe -> isOf(patient, probe))
        .map(Probe::inputs)
        .findFirst();
  }

  private static boolean isOf(Patient patient, Probe probe) {
    List<String> names = List.copyOf(probe.inputs().parameters().keySet());
    List<String> expected = patient.spec().parameters().stream().map(p -> p.name()).toList();
    return probe.layer().equals(patient.name()) && names.equals(expected);
  }

  /**
   * Runs new layers on the batch, if there is one, and records which gradients every one of them
   * gets wrong.
   */
  public static void examine(PatientRecord chart) {
    Pass pass = chart.given();
    if (pass == null) {
      return;
    }
    List<Observation> seen = new ArrayList<>();
    for (int n = 0; n < Claim.ENOUGH; n++) {
      seen.add(chart.observe(pass));
    }
    for (Target target : pass.targets()) {
      if (seen.stream().allMatch(one -> one.hasItsShape(target))) {
        GradientEstimate right = LastDigits.estimate(pass, target);
        if (seen.stream().allMatch(one -> isWrong(one.gradient(target), right))) {
          chart.failed(
              target, RightEntries.of(seen.get(0).gradients().get(target), right.values()));
        }
      }
    }
  }

  private static boolean isWrong(@Nullable RealMatrix gradient, GradientEstimate right) {
    return gradient != null && LastDigits.exceedsBars(gradient, right);
  }

  /**
   * Returns whether the batch is an ordinary one, in which a pattern of numbers can be recognised
   * like in a drawn one.
   */
  static boolean isOrdinary(Pass pass) {
    return pass.targets().stream().map(pass::point).allMatch(FailingBatch::isOrdinary)
        && isOrdinary(pass.dout());
  }

  private static boolean isOrdinary(RealMatrix matrix) {
    for (double[] row : matrix.getData()) {
      for (double entry : row) {
        if (!(Math.abs(entry) >= SMALLEST && Math.abs(entry) <= LARGEST)) {
          return false;
        }
      }
    }
    return true;
  }
}
