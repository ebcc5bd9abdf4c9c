package kobai.diagnosis.treatment;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.MeasuredPattern;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The right gradient is added to dout, as where a copy of dout is not emptied before sums begin.
 *
 * @param factor how often dout comes in besides
 */
record AddedDout(double factor) implements MeasuredPattern {

  @Override
  public String id() {
    return "extra-term";
  }

  @Override
  public List<RealMatrix> predict(Pass pass, Target target) {
    return factor != 0 && Closeness.sameShape(pass.dout(), pass.point(target))
        ? List.of(pass.gradient(target).add(pass.dout().scalarMultiply(factor)))
        : List.of();
  }

  @Override
  public List<String> arguments(Pass pass, Target target) {
    return List.of(factor == 1 ? "dout" : Decimal.text(factor) + " · dout");
  }
}
