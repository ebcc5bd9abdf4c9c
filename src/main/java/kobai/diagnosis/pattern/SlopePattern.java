package kobai.diagnosis.pattern;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.KnownLayers;
import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * dout is multiplied by a derivative other than the layer's at x. These patterns are for layers
 * without parameters.
 */
public enum SlopePattern implements Pattern {
  /** As if every output depended only on its own input. */
  DIAGONAL_ONLY("diagonal-only"),

  /** As if every output depended only on the other inputs. */
  OFF_DIAGONAL_ONLY("off-diagonal-only"),

  /** The effect of the other inputs has the wrong sign. */
  OFF_DIAGONAL_SIGN("off-diagonal-sign"),

  /** The derivative is taken at the output of forward instead of its input. */
  DERIVATIVE_AT_OUTPUT("derivative-at-output"),

  /** The derivative is taken at dout. */
  DERIVATIVE_AT_DOUT("derivative-at-dout"),

  /** dout is multiplied by the derivative twice. */
  DERIVATIVE_TWICE("derivative-twice"),

  /** The derivative is that of tanh, as a formula of its output or of its input. */
  TANH_DERIVATIVE("tanh-derivative"),

  /** The derivative is that of another layer of the course. */
  OTHER_LAYER("other-layer"),

  /** The mask is inverted: it stops what should pass, and passes what should stop. */
  MASK_INVERTED("mask-inverted");

  private final String id;

  SlopePattern(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<RealMatrix> predict(Pass pass, Target target) {
    if (!target.isInput() || !pass.isElementwise()) {
      return List.of();
    }
    RealMatrix right = pass.gradient(Target.INPUT);
    return switch (this) {
      case DIAGONAL_ONLY -> List.of(diagonal(pass));
      case OFF_DIAGONAL_ONLY -> offDiagonal(pass);
      case OFF_DIAGONAL_SIGN -> List.of(diagonal(pass).scalarMultiply(2).subtract(right));
      case DERIVATIVE_AT_OUTPUT -> List.of(pass.withX(pass.y()).gradient(Target.INPUT));
      case DERIVATIVE_AT_DOUT -> List.of(pass.withX(pass.dout()).gradient(Target.INPUT));
      case DERIVATIVE_TWICE -> List.of(pass.withDout(right).gradient(Target.INPUT));
      case TANH_DERIVATIVE ->
          List.of(timesTanhSlope(pass, pass.y()), timesTanhSlope(pass, map(pass.x(), Math::tanh)));
      case OTHER_LAYER ->
          List.of(
              pass.withFormula(KnownLayers.SIGMOID.formula()).gradient(Target.INPUT),
              pass.withFormula(KnownLayers.RELU.formula()).gradient(Target.INPUT),
              pass.withFormula(KnownLayers.SOFTMAX.formula()).gradient(Target.INPUT));
      case MASK_INVERTED -> isMask(pass) ? List.of(pass.dout().subtract(right)) : List.of();
    };
  }

  private static RealMatrix diagonal(Pass pass) {
    RealMatrix jacobian = pass.jacobian(Target.INPUT);
    RealMatrix dx = pass.zeros();
    for (int k = 0; k < jacobian.getRowDimension(); k++) {
      int row = k / pass.inputs();
      int column = k % pass.inputs();
      dx.setEntry(row, column, jacobian.getEntry(k, k) * pass.dout().getEntry(row, column));
    }
    return dx;
  }

  private static List<RealMatrix> offDiagonal(Pass pass) {
    RealMatrix rest = pass.gradient(Target.INPUT).subtract(diagonal(pass));
    boolean any = Magnitude.largest(rest) > Closeness.SAME * Magnitude.largest(pass.dout());
    return any ? List.of(rest) : List.of();
  }

  private static RealMatrix timesTanhSlope(Pass pass, RealMatrix tanh) {
    return hadamard(pass.dout(), map(tanh, v -> 1 - v * v));
  }

  /** Returns whether every derivative is 0 or 1. */
  private static boolean isMask(Pass pass) {
    RealMatrix jacobian = pass.jacobian(Target.INPUT);
    return Closeness.same(jacobian, map(jacobian, Math::rint)) && Magnitude.largest(jacobian) < 1.5;
  }
}
