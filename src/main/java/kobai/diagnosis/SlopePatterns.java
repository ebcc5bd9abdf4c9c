package kobai.diagnosis;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kobai.check.Probe;
import kobai.nn.Formulas;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * dout is multiplied by another derivative than the layer's at x. For layers without parameters.
 */
final class SlopePatterns {

  /** As if every output hung on its own input only. */
  static final Pattern DIAGONAL_ONLY = of("diagonal-only", SlopePatterns::diagonal);

  /** As if every output hung on the other inputs only. */
  private static final Pattern OFF_DIAGONAL_ONLY =
      new Pattern(
          "off-diagonal-only",
          (pass, target) -> {
            if (!elementwise(pass, target)) {
              return List.of();
            }
            RealMatrix rest = pass.gradient(target).subtract(diagonal(pass));
            boolean any = Near.largest(rest) > Near.SAME * Near.largest(pass.dout());
            return any ? List.of(rest) : List.of();
          });

  /** What the other inputs do is added where it must be taken away, or the other way round. */
  private static final Pattern OFF_DIAGONAL_SIGN =
      of(
          "off-diagonal-sign",
          pass -> diagonal(pass).scalarMultiply(2).subtract(pass.gradient(Probe.DX)));

  /** The derivative is taken where forward ended instead of where it began. */
  private static final Pattern DERIVATIVE_AT_OUTPUT =
      of("derivative-at-output", pass -> pass.withX(pass.y()).gradient(Probe.DX));

  /** dout decides on the derivative. */
  private static final Pattern DERIVATIVE_AT_DOUT =
      of("derivative-at-dout", pass -> pass.withX(pass.dout()).gradient(Probe.DX));

  /** The derivative comes in twice. */
  private static final Pattern DERIVATIVE_TWICE =
      of("derivative-twice", pass -> pass.withDout(pass.gradient(Probe.DX)).gradient(Probe.DX));

  /** tanh has this derivative, in terms of its output or of its input. */
  private static final Pattern TANH_DERIVATIVE =
      new Pattern(
          "tanh-derivative",
          (pass, target) ->
              elementwise(pass, target)
                  ? Stream.of(pass.y(), map(pass.x(), Math::tanh))
                      .map(tanh -> hadamard(pass.dout(), map(tanh, v -> 1 - v * v)))
                      .toList()
                  : List.of());

  /** Another layer of the course has this derivative. */
  private static final Pattern OTHER_LAYER =
      new Pattern(
          "other-layer",
          (pass, target) ->
              elementwise(pass, target)
                  ? List.of(
                      pass.withFormula(Formulas::sigmoid).gradient(target),
                      pass.withFormula(Formulas::relu).gradient(target),
                      pass.withFormula(Formulas::softmax).gradient(target))
                  : List.of());

  /** What passes is stopped, and what is stopped passes. */
  private static final Pattern MASK_INVERTED =
      new Pattern(
          "mask-inverted",
          (pass, target) ->
              elementwise(pass, target) && isMask(pass)
                  ? List.of(pass.dout().subtract(pass.gradient(target)))
                  : List.of());

  static final List<Pattern> ALL =
      List.of(
          DIAGONAL_ONLY,
          OFF_DIAGONAL_ONLY,
          OFF_DIAGONAL_SIGN,
          DERIVATIVE_AT_OUTPUT,
          DERIVATIVE_AT_DOUT,
          DERIVATIVE_TWICE,
          TANH_DERIVATIVE,
          OTHER_LAYER,
          MASK_INVERTED);

  private SlopePatterns() {}

  /** Returns whether x, y, dout and dx are matrices of one shape, so that they can be mixed up. */
  static boolean elementwise(Pass pass, String target) {
    return target.equals(Probe.DX) && pass.parameters().isEmpty();
  }

  private static Pattern of(String id, UnaryPrediction prediction) {
    return new Pattern(
        id,
        (pass, target) -> elementwise(pass, target) ? List.of(prediction.apply(pass)) : List.of());
  }

  private interface UnaryPrediction {
    RealMatrix apply(Pass pass);
  }

  private static RealMatrix diagonal(Pass pass) {
    RealMatrix jacobian = pass.jacobian(Probe.DX);
    RealMatrix dx = pass.zeros();
    for (int k = 0; k < jacobian.getRowDimension(); k++) {
      int row = k / pass.inputs();
      int column = k % pass.inputs();
      dx.setEntry(row, column, jacobian.getEntry(k, k) * pass.dout().getEntry(row, column));
    }
    return dx;
  }

  /** Returns whether every derivative is 0 or 1. */
  private static boolean isMask(Pass pass) {
    UnaryOperator<RealMatrix> rounded = j -> map(j, Math::rint);
    RealMatrix jacobian = pass.jacobian(Probe.DX);
    return Near.same(jacobian, rounded.apply(jacobian)) && Near.largest(jacobian) < 1.5;
  }
}
