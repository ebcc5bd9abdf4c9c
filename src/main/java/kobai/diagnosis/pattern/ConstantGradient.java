package kobai.diagnosis.pattern;

import java.util.List;
import java.util.OptionalDouble;
import kobai.diagnosis.pass.Observation;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/** Is a gradient one and the same number everywhere, whatever goes into the layer? */
public final class ConstantGradient {
  /** The id of a gradient that is a number; 0 has causes and names of its own. */
  public static final String ID = "constant-gradient";

  private ConstantGradient() {}

  /** Returns the number that all entries are in all passes, if there is one beside 0. */
  public static OptionalDouble of(List<Observation> seen, Target target) {
    double number = Double.NaN;
    int entries = 0;
    for (Observation one : seen) {
      RealMatrix gradient = one.gradient(target);
      if (gradient == null || !one.hasItsShape(target)) {
        return OptionalDouble.empty();
      }
      number = entries == 0 ? gradient.getEntry(0, 0) : number;
      for (double[] row : gradient.getData()) {
        for (double entry : row) {
          if (entry != number) {
            return OptionalDouble.empty();
          }
          entries++;
        }
      }
    }
    return number == 0 || entries <= seen.size()
        ? OptionalDouble.empty()
        : OptionalDouble.of(number);
  }
}
