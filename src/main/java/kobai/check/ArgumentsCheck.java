package kobai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;

/** Promise: what a layer is given to read stays as it is. The gradients must be right as well. */
final class ArgumentsCheck {
  private final Subject subject;
  private final List<Finding> findings = new ArrayList<>();

  private ArgumentsCheck(Subject subject) {
    this.subject = subject;
  }

  static List<Finding> of(Subject subject, RealMatrix x, RealMatrix dout) {
    ArgumentsCheck check = new ArgumentsCheck(subject);
    check.run(subject.make(), x, dout);
    return check.findings;
  }

  private void run(GuardedLayer layer, RealMatrix x, RealMatrix dout) {
    Map<String, RealMatrix> parameters = subject.parameters(layer);

    RealMatrix xGiven = x.copy();
    layer.forward(xGiven);
    compare(layer, "forward", "x", x, xGiven);
    compareParameters(layer, "forward", parameters);

    RealMatrix y = subject.forward(layer, x);
    RealMatrix xAgain = x.copy();
    layer.forward(xAgain);
    RealMatrix doutGiven = dout.copy();
    layer.backward(doutGiven);
    compare(layer, "backward", "dout", dout, doutGiven);
    compare(layer, "backward", "x", x, xAgain);
    compareParameters(layer, "backward", parameters);

    if (findings.isEmpty()) {
      subject.forward(layer, x);
      for (Comparison wrong : subject.wrong(subject.backward(layer, x, dout, y))) {
        findings.add(new WrongGradient(wrong, layer.at("backward")));
      }
    }
  }

  private void compareParameters(
      GuardedLayer layer, String method, Map<String, RealMatrix> before) {
    Map<String, RealMatrix> after = subject.parameters(layer);
    before.forEach((name, value) -> compare(layer, method, name, value, after.get(name)));
  }

  private void compare(
      GuardedLayer layer, String method, String what, RealMatrix before, RealMatrix after) {
    Matching.firstDifference(before, after, 0)
        .ifPresent(
            at ->
                findings.add(
                    new Modified(
                        what,
                        method,
                        at.row(),
                        at.column(),
                        before.getEntry(at.row(), at.column()),
                        after.getEntry(at.row(), at.column()),
                        layer.at(method))));
  }
}
