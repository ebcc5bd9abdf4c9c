package kobai.diagnosis;

import static kobai.nn.Matrices.hadamard;

import java.util.List;
import java.util.function.Function;
import kobai.check.Probe;
import org.apache.commons.math3.linear.RealMatrix;

/** The derivative of the layer does not appear at all: something else is done with dout. */
final class UpstreamPatterns {

  /** dout is handed on as it came. */
  private static final Pattern DOUT_UNCHANGED = ofDx("dout-unchanged", Pass::dout);

  /** dout takes the place of x in the forward pass. */
  private static final Pattern FORWARD_OF_DOUT =
      new Pattern("forward-of-dout", UpstreamPatterns::forwardOfDout);

  /** dout is multiplied by what forward gave. */
  private static final Pattern OUTPUT_TIMES_DOUT =
      ofDx("output-times-dout", pass -> hadamard(pass.dout(), pass.y()));

  /** dout is multiplied by what forward was given. */
  private static final Pattern INPUT_TIMES_DOUT =
      new Pattern(
          "input-times-dout",
          (pass, target) ->
              SlopePatterns.elementwise(pass, target)
                  ? List.of(hadamard(pass.dout(), pass.x()))
                  : List.of());

  /** A difference, as a loss has it, takes the place of the product. */
  private static final Pattern OUTPUT_MINUS_DOUT =
      new Pattern(
          "output-minus-dout",
          (pass, target) -> {
            RealMatrix difference = pass.y().subtract(pass.dout());
            return target.equals(Probe.DX)
                ? List.of(difference, difference.scalarMultiply(-1))
                : List.of();
          });

  static final List<Pattern> ALL =
      List.of(
          DOUT_UNCHANGED, FORWARD_OF_DOUT, OUTPUT_TIMES_DOUT, INPUT_TIMES_DOUT, OUTPUT_MINUS_DOUT);

  private UpstreamPatterns() {}

  /** Where forward and derivative do the same to dout, the derivative is meant. */
  private static List<RealMatrix> forwardOfDout(Pass pass, String target) {
    if (!SlopePatterns.elementwise(pass, target)) {
      return List.of();
    }
    RealMatrix forward = pass.output(pass.dout());
    RealMatrix derivative = pass.withX(pass.dout()).gradient(target);
    return Near.same(forward, derivative) ? List.of() : List.of(forward);
  }

  private static Pattern ofDx(String id, Function<Pass, RealMatrix> gradient) {
    return new Pattern(
        id, (pass, target) -> target.equals(Probe.DX) ? List.of(gradient.apply(pass)) : List.of());
  }
}
