package kobai.diagnosis;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import kobai.experiment.Target;
import kobai.finding.Finding;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * What a layer did in one pass. All matrices are copies, of whatever shape they came in.
 *
 * @param pass what it was given
 * @param y its output; null if there was none
 * @param gradients what it gave or set; what it did not give is not there
 * @param nulls the targets that were null
 * @param after x, dout, y and the parameters as they were after the pass, by name
 * @param ended what ended the pass early, if something did
 */
record Observation(
    Pass pass,
    @Nullable RealMatrix y,
    Map<Target, RealMatrix> gradients,
    Set<Target> nulls,
    Map<String, RealMatrix> after,
    @Nullable Finding ended) {

  /** Returns the gradient, or null if it was not seen. */
  @Nullable RealMatrix gradient(Target target) {
    return gradients.get(target);
  }

  /** Returns whether the gradient was seen, in the shape of what it belongs to. */
  boolean hasItsShape(Target target) {
    RealMatrix seen = gradient(target);
    return seen != null && Closeness.sameShape(seen, pass.point(target));
  }

  /** Returns whether the layer gave the gradient that the chain rule gives. */
  boolean right(Target target) {
    RealMatrix seen = gradient(target);
    return seen != null && Closeness.same(seen, pass.gradient(target));
  }

  /** Returns the pass with what the layer made of its arguments and parameters. */
  Pass passAfter() {
    Pass changed = pass;
    for (String name : pass.parameters().keySet()) {
      changed = changed.withParameter(name, after.get(name));
    }
    return changed.withX(after.get("x")).withDout(after.get("dout"));
  }

  /** Returns whether x, dout, y or a parameter is no longer what it was. */
  boolean changed(String name) {
    RealMatrix before = before(name);
    return before != null && !unchanged(before, after.getOrDefault(name, before));
  }

  /** NaN is as it was if it is NaN still; and 0 has no sign. */
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
