package kobai.check;

import java.util.List;
import java.util.Map;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.Findings;
import kobai.finding.Modified;
import kobai.finding.Verdict;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Promise: a layer does not change the matrices that it is given to read. The gradients must be
 * right as well.
 */
final class ArgumentsCheck extends PromiseCheck {
  private final RealMatrix x;
  private final RealMatrix dout;

  private ArgumentsCheck(LayerUnderTest subject, RealMatrix x, RealMatrix dout) {
    super(subject);
    this.x = x;
    this.dout = dout;
  }

  static List<Finding> of(LayerUnderTest subject, PlainPass plain) {
    ArgumentsCheck check = new ArgumentsCheck(subject, plain.x(), plain.dout());
    check.attempt(check::changeNothing);
    if (check.findings().isEmpty()) {
      check.attempt(check::giveRightGradients);
    }
    return check.findings();
  }

  private void changeNothing() {
    GuardedLayer layer = subject.make();
    Map<String, RealMatrix> parameters = subject.parameters(layer);
    RealMatrix xGiven = x.copy();
    layer.forward(xGiven);
    compare(layer, "forward", "x", x, xGiven);
    compareParameters(layer, "forward", parameters);

    RealMatrix xAgain = x.copy();
    layer.forward(xAgain);
    parameters = subject.parameters(layer);
    RealMatrix doutGiven = dout.copy();
    FindingError ended = layer.outcome(doutGiven).ended();
    if (ended != null) {
      throw ended;
    }
    compare(layer, "backward", "dout", dout, doutGiven);
    compare(layer, "backward", "x", x, xAgain);
    compareParameters(layer, "backward", parameters);
  }

  private void giveRightGradients() {
    GuardedLayer layer = subject.make();
    PartialPass pass = PartialPass.run(subject, layer, x, dout);
    Findings judged = new Findings(AgreementCheck.of(subject, layer, pass, pass.probe().targets()));
    if (!judged.right()) {
      judged.with(Verdict.WRONG).forEach(this::found);
      judged.with(Verdict.RIGHT).forEach(this::found); // a caller may be content with these
    }
  }

  private void compareParameters(
      GuardedLayer layer, String method, Map<String, RealMatrix> before) {
    Map<String, RealMatrix> after = subject.parameters(layer);
    before.forEach((name, value) -> compare(layer, method, name, value, after.get(name)));
  }

  private void compare(
      GuardedLayer layer, String method, String what, RealMatrix before, RealMatrix after) {
    FirstDifference.firstDifference(before, after, 0)
        .ifPresent(
            at ->
                found(
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
