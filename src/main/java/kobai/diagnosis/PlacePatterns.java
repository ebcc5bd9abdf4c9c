package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.check.Probe;
import org.apache.commons.math3.linear.RealMatrix;

/** The right numbers in the wrong place, and none at all. */
final class PlacePatterns {

  /** Rows and columns of the result have changed places. */
  private static final Pattern TRANSPOSED =
      new Pattern("transposed", (pass, target) -> List.of(pass.gradient(target).transpose()));

  /** A factor of the product stands as it is where its transpose belongs. */
  private static final Pattern MISSING_TRANSPOSE =
      new Pattern("missing-transpose", PlacePatterns::missingTranspose);

  /** What belongs to x is set on the weights, and the other way round. */
  private static final Pattern SWAPPED =
      new Pattern(
          "swapped",
          (pass, target) ->
              others(pass, target).stream()
                  .filter(other -> target.equals(Probe.DX) || other.equals(Probe.DX))
                  .map(pass::gradient)
                  .toList());

  /** What belongs to one parameter is set on another. */
  private static final Pattern WRONG_PARAMETER =
      new Pattern(
          "wrong-parameter",
          (pass, target) ->
              others(pass, target).stream()
                  .filter(other -> !target.equals(Probe.DX) && !other.equals(Probe.DX))
                  .map(pass::gradient)
                  .toList());

  /** A parameter's gradient is not written: the zeros of the beginning are still there. */
  private static final Pattern NEVER_SET =
      new Pattern(
          "never-set",
          (pass, target) ->
              target.equals(Probe.DX) ? List.of() : List.of(pass.point(target).scalarMultiply(0)));

  /** dx is made, and never filled. */
  private static final Pattern ALL_ZEROS =
      new Pattern(
          "all-zeros",
          (pass, target) -> target.equals(Probe.DX) ? List.of(pass.zeros()) : List.of());

  static final List<Pattern> ALL =
      List.of(TRANSPOSED, MISSING_TRANSPOSE, SWAPPED, WRONG_PARAMETER, NEVER_SET, ALL_ZEROS);

  private PlacePatterns() {}

  private static List<String> others(Pass pass, String target) {
    return pass.targets().stream().filter(other -> !other.equals(target)).toList();
  }

  /** Only square matrices can be multiplied the wrong way round. */
  private static List<RealMatrix> missingTranspose(Pass pass, String target) {
    List<RealMatrix> gradients = new ArrayList<>();
    pass.parameters()
        .forEach(
            (name, value) -> {
              if (value.isSquare() && target.equals(Probe.DX)) {
                gradients.add(pass.withParameter(name, value.transpose()).gradient(target));
              }
            });
    if (!target.equals(Probe.DX) && pass.x().isSquare()) {
      gradients.add(pass.withX(pass.x().transpose()).gradient(target));
    }
    return gradients;
  }
}
