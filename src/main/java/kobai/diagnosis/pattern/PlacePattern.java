package kobai.diagnosis.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/** Right numbers in the wrong place, or no numbers at all. */
public enum PlacePattern implements Pattern {
  /** The result is transposed. */
  TRANSPOSED("transposed"),

  /** A factor of the product is not transposed, but should be. */
  MISSING_TRANSPOSE("missing-transpose"),

  /** The gradient of x is set on the weights, and vice versa. */
  SWAPPED("swapped"),

  /** The gradient of one parameter is set on another. */
  WRONG_PARAMETER("wrong-parameter"),

  /** A parameter's gradient is never set: it is still the initial zeros. */
  NEVER_SET("never-set"),

  /** dx is created, but never filled. */
  ALL_ZEROS("all-zeros");

  private final String id;

  PlacePattern(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<RealMatrix> predict(Pass pass, Target target) {
    boolean dx = target.isInput();
    return switch (this) {
      case TRANSPOSED -> List.of(pass.gradient(target).transpose());
      case MISSING_TRANSPOSE -> missingTranspose(pass, target);
      case SWAPPED -> others(pass, target, true);
      case WRONG_PARAMETER -> dx ? List.of() : others(pass, target, false);
      case NEVER_SET -> dx ? List.of() : List.of(pass.point(target).scalarMultiply(0));
      case ALL_ZEROS -> dx ? List.of(pass.zeros()) : List.of();
    };
  }

  /**
   * Returns the gradients of other targets: if withX, exchanges between x and parameters, otherwise
   * between parameters.
   */
  private static List<RealMatrix> others(Pass pass, Target target, boolean withX) {
    List<RealMatrix> gradients = new ArrayList<>();
    for (Target other : pass.targets()) {
      boolean x = target.isInput() || other.isInput();
      if (!other.equals(target) && x == withX) {
        gradients.add(pass.gradient(other));
      }
    }
    return gradients;
  }

  /** Returns the products without the transpose, which are possible only for square matrices. */
  private static List<RealMatrix> missingTranspose(Pass pass, Target target) {
    List<RealMatrix> gradients = new ArrayList<>();
    if (!target.isInput()) {
      if (pass.x().isSquare()) {
        gradients.add(pass.withX(pass.x().transpose()).gradient(target));
      }
      return gradients;
    }
    for (Map.Entry<String, RealMatrix> parameter : pass.parameters().entrySet()) {
      if (parameter.getValue().isSquare()) {
        RealMatrix transposed = parameter.getValue().transpose();
        gradients.add(pass.withParameter(parameter.getKey(), transposed).gradient(target));
      }
    }
    return gradients;
  }
}
