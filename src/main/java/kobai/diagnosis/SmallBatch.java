package kobai.diagnosis;

import java.util.List;
import java.util.Optional;
import kobai.check.CodeLocation;
import kobai.check.GuardedLayer;
import kobai.check.TriedPass;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.Patient;
import kobai.diagnosis.record.Measurement;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.PassInputs;
import kobai.finding.Comparison;
import kobai.finding.Verdict;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Finds a batch that is short enough to type and still shows that a gradient is wrong: each one is
 * tried with a new layer before it is recommended.
 */
final class SmallBatch {

  /** More numbers than this are too many for a command. */
  private static final int MOST_NUMBERS = 64;

  /** Digits of the numbers, few first: what differs may be lost in rounding. */
  private static final List<Integer> DIGITS = List.of(2, 5);

  private static final double NOISE = 1e-11; // ten times the error of the numerical Jacobian

  private final PatientRecord chart;
  private final Patient patient;
  private final Measurement measured;

  private SmallBatch(PatientRecord chart, Measurement measured) {
    this.chart = chart;
    this.patient = chart.patient();
    this.measured = measured;
  }

  /**
   * Adds to each measured gradient a small batch that shows it, if there is one.
   *
   * @param given the batch that is known to fail, if there is one
   */
  static void find(PatientRecord chart, @Nullable PassInputs given) {
    for (Measurement measured : List.copyOf(chart.measurements())) {
      SmallBatch search = new SmallBatch(chart, measured);
      Optional<PassInputs> small = search.in(measured.inputs());
      if (small.isEmpty() && given != null) {
        small = search.in(given);
      }
      chart.measured(measured.with(small));
    }
  }

  private Optional<PassInputs> in(PassInputs batch) {
    for (int digits : DIGITS) {
      for (PassInputs part : BatchParts.of(batch, measured, digits)) {
        if (BatchParts.numbers(part) <= MOST_NUMBERS && fails(part)) {
          return Optional.of(part);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whether the command that tries a batch would call the gradient wrong. */
  private boolean fails(PassInputs batch) {
    return !isRightAtAGlance(batch) && isCalledWrong(batch);
  }

  /** Returns whether a gradient is so near to the right one that no pattern differs from it. */
  private boolean isRightAtAGlance(PassInputs batch) {
    Pass pass = new Pass(patient.spec().formula(), batch);
    RealMatrix gradient = chart.observe(pass).gradient(measured.target());
    return gradient != null && Closeness.within(NOISE, gradient, pass.gradient(measured.target()));
  }

  private boolean isCalledWrong(PassInputs batch) {
    patient.renew().run();
    TriedPass tried = new TriedPass(patient.name(), batch, patient.spec().formula());
    tried.run(
        () ->
            GuardedLayer.make(
                patient.name(), CodeLocation.UNKNOWN, () -> patient.make(batch.parameters())));
    Optional<Comparison> compared = tried.comparison(measured.target());
    return compared.isPresent() && compared.get().verdict() == Verdict.WRONG;
  }
}
