package kobai.report.student;

import java.util.Map;
import kobai.experiment.PassInputs;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Comparison;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Gradients of one row, to be compared. */
final class Gradients {
  static final double BAR = 1e-10;

  private Gradients() {}

  /** Compares a row with estimates that have the bar {@link #BAR}. */
  static Comparison compare(double[] yours, double... numerical) {
    Estimate[] estimates = new Estimate[numerical.length];
    for (int j = 0; j < numerical.length; j++) {
      estimates[j] = new Estimate(numerical[j], BAR, false);
    }
    return compare(yours, estimates);
  }

  static Comparison compare(double[] yours, Estimate... numerical) {
    RealMatrix dx = MatrixUtils.createRowRealMatrix(yours);
    Probe probe =
        new Probe("Layer", new PassInputs(dx, dx, Map.of()), dx, Map.of(Target.INPUT, dx), null);
    return new Comparison(
        Target.INPUT, probe, new GradientEstimate(new Estimate[][] {numerical}, 1));
  }
}
