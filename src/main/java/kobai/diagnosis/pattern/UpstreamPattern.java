package kobai.diagnosis.pattern;

import static kobai.nn.Matrices.hadamard;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/** The layer does something with dout that does not involve its derivative at all. */
enum UpstreamPattern implements Pattern {
  /** dout is returned unchanged. */
  DOUT_UNCHANGED("dout-unchanged"),

  /** The forward formula is applied to dout instead of x. */
  FORWARD_OF_DOUT("forward-of-dout"),

  /** dout is multiplied by the output of forward. */
  OUTPUT_TIMES_DOUT("output-times-dout"),

  /** dout is multiplied by the input of forward. */
  INPUT_TIMES_DOUT("input-times-dout"),

  /** A difference, as in the gradient of a loss, replaces the product. */
  OUTPUT_MINUS_DOUT("output-minus-dout");

  private final String id;

  UpstreamPattern(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<RealMatrix> predict(Pass pass, Target target) {
    if (!target.isInput()) {
      return List.of();
    }
    return switch (this) {
      case DOUT_UNCHANGED -> List.of(pass.dout());
      case FORWARD_OF_DOUT -> pass.isElementwise() ? forwardOfDout(pass) : List.of();
      case OUTPUT_TIMES_DOUT -> List.of(hadamard(pass.dout(), pass.y()));
      case INPUT_TIMES_DOUT ->
          pass.isElementwise() ? List.of(hadamard(pass.dout(), pass.x())) : List.of();
      case OUTPUT_MINUS_DOUT -> {
        RealMatrix difference = pass.y().subtract(pass.dout());
        yield List.of(difference, difference.scalarMultiply(-1));
      }
    };
  }

  /**
   * Returns forward applied to dout, unless the derivative gives the same: then the derivative is
   * assumed.
   */
  private static List<RealMatrix> forwardOfDout(Pass pass) {
    RealMatrix forward = pass.output(pass.dout());
    RealMatrix derivative = pass.withX(pass.dout()).gradient(Target.INPUT);
    return Closeness.same(forward, derivative) ? List.of() : List.of(forward);
  }
}
