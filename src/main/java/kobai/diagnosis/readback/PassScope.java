package kobai.diagnosis.readback;

import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import kobai.formula.RightGradients;
import kobai.formula.Scope;
import org.apache.commons.math3.linear.RealMatrix;

/** Gives the matrices of a pass the names that they have in formulas. */
final class PassScope {
  private static final Target WEIGHTS = Target.of("W");
  private static final Target BIASES = Target.of("b");

  private PassScope() {}

  /**
   * Names x, y, dout and the parameters of a pass. The dW that the layer has computed is named as
   * well (for dW itself, db), because a formula may use it; more names would make the search long.
   */
  static Scope of(Observation seen, Target target) {
    Pass pass = seen.pass();
    Scope scope = new Scope(pass.rows(), pass.inputs(), pass.outputs());
    scope.with("dout", pass.dout()).with("x", pass.x()).with("y", pass.y());
    pass.parameters().forEach(scope::with);
    Target other = target.equals(WEIGHTS) ? BIASES : WEIGHTS;
    RealMatrix gradient = seen.gradient(other);
    if (gradient != null && seen.hasItsShape(other)) {
      scope.with(other.displayed(), gradient);
    }
    return scope;
  }

  /** Returns the right gradients of a pass. */
  static RightGradients right(Pass pass, Target target) {
    RightGradients right = new RightGradients(target.displayed(), pass.jacobian(target));
    for (Target each : pass.targets()) {
      right.with(each.displayed(), pass.gradient(each));
    }
    return right;
  }
}
