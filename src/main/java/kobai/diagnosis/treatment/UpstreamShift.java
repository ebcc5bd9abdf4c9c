package kobai.diagnosis.treatment;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.MeasuredPattern;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Something is added to dout, or taken off, before it is used: y or x, as if dout were the answers
 * and not a gradient.
 *
 * @param output whether it is y; otherwise it is x
 * @param times how many times
 */
record UpstreamShift(boolean output, double times) implements MeasuredPattern {

  @Override
  public String id() {
    return "other-factor";
  }

  @Override
  public List<RealMatrix> predict(Pass pass, Target target) {
    RealMatrix added = added(pass).scalarMultiply(times);
    return Closeness.sameShape(added, pass.dout())
        ? List.of(pass.withDout(pass.dout().add(added)).gradient(target))
        : List.of();
  }

  private RealMatrix added(Pass pass) {
    return output ? pass.y() : pass.x();
  }

  /** Returns the gradient that it leaves over, once, where dout is 0. */
  RealMatrix rest(Pass pass, Target target) {
    return pass.withDout(added(pass)).gradient(target);
  }

  @Override
  public List<String> arguments(Pass pass, Target target) {
    double often = Math.abs(times);
    String factor = often == 1 ? "" : Decimal.text(often) + " · ";
    return List.of("dout " + (times < 0 ? "−" : "+") + " " + factor + (output ? "y" : "x"), "dout");
  }
}
