package kobai.diagnosis.treatment;

import java.util.List;
import kobai.diagnosis.pass.Names;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.MeasuredPattern;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The right gradient, but for one matrix that is treated wrongly on the way.
 *
 * @param place which matrix
 * @param treatment what happens to it
 */
record Treated(Place place, Treatment treatment) implements MeasuredPattern {

  private static final double CORNER = 0.01;

  @Override
  public String id() {
    return place == Place.RESULT ? treatment.id() : place.id();
  }

  @Override
  public List<RealMatrix> predict(Pass pass, Target target) {
    RealMatrix gradient = place.gradient(pass, target, treatment);
    return gradient == null ? List.of() : List.of(gradient);
  }

  @Override
  public String variant() {
    boolean counted =
        treatment == Rearrangement.COUNTED_BY_COLUMNS || treatment == Rearrangement.KEPT_BY_COLUMNS;
    return counted ? "reshaped" : "";
  }

  /** Near the corner of a function, its numerical slope is not exact. */
  @Override
  public boolean isExact(Pass pass) {
    if (place != Place.INPUT) {
      return true;
    }
    for (double[] row : treatment.of(pass.x()).getData()) {
      for (double entry : row) {
        if (Math.abs(entry) < CORNER) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public List<String> arguments(Pass pass, Target target) {
    Names names = place.names(pass, target);
    return place == Place.RESULT
        ? treatment.arguments(names)
        : List.of(treatment.notation(names), names.entry());
  }
}
