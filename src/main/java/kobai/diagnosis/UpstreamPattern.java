package kobai.diagnosis;

import static kobai.nn.Matrices.hadamard;

import java.util.List;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/** The derivative of the layer does not appear at all: something else is done with dout. */
enum UpstreamPattern implements Pattern {
  /** dout is handed on as it came. */
  DOUT_UNCHANGED("dout-unchanged"),

  /** dout takes the place of x in the forward pass. */
  FORWARD_OF_DOUT("forward-of-dout"),

  /** dout is multiplied by what forward gave. */
  OUTPUT_TIMES_DOUT("output-times-dout"),

  /** dout is multiplied by what forward was given. */
  INPUT_TIMES_DOUT("input-times-dout"),

  /** A difference, as a loss has it, takes the place of the product. */
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

  /** Where forward and derivative do the same to dout, the derivative is meant. */
  private static List<RealMatrix> forwardOfDout(Pass pass) {
    RealMatrix forward = pass.output(pass.dout());
    RealMatrix derivative = pass.withX(pass.dout()).gradient(Target.INPUT);
    return Closeness.same(forward, derivative) ? List.of() : List.of(forward);
  }
}
