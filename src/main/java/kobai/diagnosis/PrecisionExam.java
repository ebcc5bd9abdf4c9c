package kobai.diagnosis;

import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.LastDigits;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.numeric.GradientEstimate;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Examines numbers that are not exact although the formula is right: are they single precision, or
 * a difference quotient?
 */
final class PrecisionExam {

  /** The error of a difference quotient with the step 0.1 can be this large. */
  private static final double CLOSE = 0.05;

  private PrecisionExam() {}

  /** Returns whether the gradient is right except for its last digits. */
  static boolean examine(PatientRecord chart, Target target, Observation one) {
    RealMatrix gradient = one.gradient(target);
    Pass pass = one.pass();
    if (gradient == null || !Closeness.within(CLOSE, gradient, pass.gradient(target))) {
      return false;
    }
    GradientEstimate exact = LastDigits.estimate(pass, target);
    RealMatrix error = gradient.subtract(exact.values());
    LastDigits digits = new LastDigits(chart, target, pass, error);
    if (!LastDigits.exceedsBars(gradient, exact)) {
      boolean hidden = DifferenceQuotient.isHidden(digits);
      if (hidden) {
        chart.found("difference-quotient", target);
      }
      return hidden;
    }
    double size = Magnitude.largest(error) / Magnitude.largest(gradient);
    Detail off = new Detail("off", Detail.number(size));
    if (SinglePrecision.is(digits, size)) {
      if (!chart.has("float-precision", "y")) { // this one would follow from it
        chart.found("float-precision", target, off);
      }
      return true;
    }
    boolean quotient = DifferenceQuotient.is(digits, size);
    if (quotient) {
      chart.found("difference-quotient", target, off);
    }
    return quotient;
  }
}
