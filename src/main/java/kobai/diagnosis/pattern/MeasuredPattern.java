package kobai.diagnosis.pattern;

import java.util.List;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;

/** A pattern with numbers or names that were measured, which appear in its texts. */
public interface MeasuredPattern extends Pattern {

  /** Returns whether its prediction for a pass is exact enough to be compared. */
  default boolean isExact(Pass pass) {
    return true;
  }

  /** Returns what its texts name, from {2} on. */
  List<String> arguments(Pass pass, Target target);

  /** Returns which variant of its texts is meant; empty for the usual one. */
  default String variant() {
    return "";
  }
}
