package kobai.diagnosis.pass;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import kobai.experiment.Target;
import kobai.finding.Finding;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * What a layer did in one pass. All matrices are copies and may have any shape.
 *
 * @param pass its inputs
 * @param y its output; null if there was none
 * @param gradients the gradients that it returned or set, and no others
 * @param nulls the targets whose gradient was null
 * @param after x, dout, y and the parameters as they were after the pass, by name
 * @param ended the finding that ended the pass early, if there is one
 */
public record Observation(
    Pass pass,
    @Nullable RealMatrix y,
    Map<Target, RealMatrix> gradients,
    Set<Target> nulls,
    Map<String, RealMatrix> after,
    @Nullable Finding ended) {

  /** Returns the gradient, or null if it was not observed. */
  public @Nullable RealMatrix gradient(Target target) {
    return gradients.get(target);
  }

  /** Returns whether the gradient was observed with the shape of its input or parameter. */
  public boolean hasItsShape(Target target) {
    RealMatrix seen = gradient(target);
    return seen != null && Closeness.sameShape(seen, pass.point(target));
  }

  /** Returns whether the layer gave the gradient that the chain rule gives. */
  public boolean right(Target target) {
    RealMatrix seen = gradient(target);
    return seen != null && Closeness.same(seen, pass.gradient(target));
  }

  /** Returns the pass with the arguments and parameters as they were afterwards. */
  public Pass passAfter() {
    Pass changed = pass;
    for (String name : pass.parameters().keySet()) {
      changed = changed.withParameter(name, after.get(name));
    }
    return changed.withX(after.get("x")).withDout(after.get("dout"));
  }

  /** Returns whether x, dout, y or a parameter has changed. */
  public boolean changed(String name) {
    RealMatrix before = before(name);
    return before != null && !unchanged(before, after.getOrDefault(name, before));
  }

  /** Returns whether no entry has changed. NaN equals NaN here, and 0 equals −0. */
  private static boolean unchanged(RealMatrix before, RealMatrix now) {
    return Arrays.deepEquals(before.scalarAdd(0).getData(), now.scalarAdd(0).getData());
  }

  private @Nullable RealMatrix before(String name) {
    if (name.equals("y")) {
      return y;
    }
    if (name.equals("dout")) {
      return pass.dout();
    }
    return pass.point(new Target(name));
  }
}
