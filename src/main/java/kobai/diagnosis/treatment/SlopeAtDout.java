package kobai.diagnosis.treatment;

import java.util.List;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.MeasuredPattern;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The slope is taken at dout in the place of x, as by a call of forward for dout.
 *
 * @param alone whether dout does not come in besides, as a factor
 */
record SlopeAtDout(boolean alone) implements MeasuredPattern {

  @Override
  public String id() {
    return "slope-elsewhere";
  }

  @Override
  public List<RealMatrix> predict(Pass pass, Target target) {
    if (!target.isInput() || !pass.isElementwise()) {
      return List.of();
    }
    Pass there = pass.withX(pass.dout());
    return List.of((alone ? there.withoutDout() : there).gradient(target));
  }

  @Override
  public List<String> arguments(Pass pass, Target target) {
    return List.of("dout");
  }

  @Override
  public String variant() {
    return alone ? "alone" : "";
  }
}
