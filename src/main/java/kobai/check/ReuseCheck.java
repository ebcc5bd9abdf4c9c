package kobai.check;

import java.util.List;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Comparison;
import kobai.finding.Finding;
import kobai.finding.Overwritten;
import kobai.finding.StateLeaks;
import kobai.finding.StateLeaks.Situation;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Promise: when a layer is used as training uses it (call after call, batches of several sizes,
 * several layers of one class, changing parameters), its gradients are right each time.
 */
final class ReuseCheck extends PromiseCheck {
  private final Draw draw;
  private final int rows;
  private final int columns;

  private ReuseCheck(LayerUnderTest subject, Draw draw, int rows, int columns) {
    super(subject);
    this.draw = draw;
    this.rows = rows;
    this.columns = columns;
  }

  static List<Finding> of(LayerUnderTest subject, Draw draw, int rows, int columns) {
    ReuseCheck check = new ReuseCheck(subject, draw, rows, columns);
    GuardedLayer layer = subject.make();
    check.expectRight(layer, check.next(layer, rows));
    if (check.findings().isEmpty()) {
      check.attempt(check::backwardTwice);
      check.attempt(check::otherBatches);
      check.attempt(check::forwardTwice);
      check.attempt(() -> check.otherLayer(rows));
      check.attempt(() -> check.otherLayer(1)); // a static field may be no more than a count
      check.attempt(check::newParameters);
      check.attempt(check::resultsStay);
    }
    return check.findings();
  }

  private void backwardTwice() {
    GuardedLayer layer = subject.make();
    Probe once = next(layer, rows);
    Probe twice = subject.backward(layer, once.x(), once.dout(), once.y());
    expectRight(Situation.OTHER_LAYER, layer, once); // no longer the first of its class
    if (findings().isEmpty()) {
      expectRight(Situation.BACKWARD_TWICE, layer, twice.after(once.x()));
    }
  }

  private void otherBatches() {
    GuardedLayer layer = subject.make();
    Probe first = next(layer, rows);
    Probe second = next(layer, rows);
    expectRight(Situation.NEXT_BATCH, layer, second.after(first.x()));
    Probe larger = next(layer, rows + 2);
    expectRight(Situation.OTHER_BATCH_SIZE, layer, larger.after(second.x()));
    Probe smaller = next(layer, 1);
    expectRight(Situation.OTHER_BATCH_SIZE, layer, smaller.after(larger.x()));
  }

  /**
   * Begins with a step of training, after which a layer may believe that its stored input is
   * already used.
   */
  private void forwardTwice() {
    GuardedLayer layer = subject.make();
    next(layer, rows);
    RealMatrix evaluated = draw.matrix(rows, columns);
    subject.forward(layer, evaluated);
    Probe probe = next(layer, rows);
    expectRight(Situation.FORWARD_TWICE, layer, probe.after(evaluated));
  }

  /**
   * Gives the other layer different parameters: equal ones would hide that the two layers share
   * them.
   */
  private void otherLayer(int otherRows) {
    GuardedLayer layer = subject.make();
    GuardedLayer other = subject.make();
    for (Parameter p : other.parameters()) {
      p.setValue(like(p.value()));
    }
    RealMatrix x = draw.matrix(rows, columns);
    RealMatrix y = subject.forward(layer, x);
    Probe between = next(other, otherRows);
    Probe probe = subject.backward(layer, x, like(y), y);
    expectRight(Situation.OTHER_LAYER, layer, probe.after(between.x()));
  }

  private void newParameters() {
    GuardedLayer layer = subject.make();
    next(layer, rows);
    for (Parameter p : layer.parameters()) {
      p.setValue(like(p.value()));
    }
    if (!layer.parameters().isEmpty()) {
      expectRight(Situation.NEW_PARAMETERS, layer, next(layer, rows));
    }
  }

  /**
   * Checks that results do not change later: gradients during calls of another layer, y and dx
   * during any call.
   */
  private void resultsStay() {
    GuardedLayer layer = subject.make();
    RealMatrix x = draw.matrix(rows, columns);
    RealMatrix y = layer.forward(x);
    RealMatrix yBefore = y.copy();
    RealMatrix dx = layer.backward(like(y));
    RealMatrix dxBefore = dx.copy();
    List<RealMatrix> gradients = gradients(layer).stream().map(RealMatrix::copy).toList();
    next(subject.make(), rows);
    List<RealMatrix> gradientsNow = gradients(layer);
    for (int k = 0; k < gradients.size(); k++) {
      String name = Target.of(layer.parameters().get(k).name()).displayed();
      compare(layer, name, gradients.get(k), gradientsNow.get(k));
    }
    next(layer, rows);
    compare(layer, "y", yBefore, y);
    compare(layer, Target.INPUT.displayed(), dxBefore, dx);
  }

  private static List<RealMatrix> gradients(GuardedLayer layer) {
    return layer.parameters().stream().map(Parameter::gradient).toList();
  }

  private Probe next(GuardedLayer layer, int rows) {
    RealMatrix x = draw.matrix(rows, columns);
    RealMatrix y = subject.forward(layer, x);
    return subject.backward(layer, x, like(y), y);
  }

  private RealMatrix like(RealMatrix a) {
    return draw.matrix(a.getRowDimension(), a.getColumnDimension());
  }

  private void expectRight(Situation situation, GuardedLayer layer, Probe probe) {
    for (Comparison wrong : subject.wrong(layer, probe)) {
      found(new StateLeaks(situation, wrong, layer.at("backward")));
    }
  }

  private void compare(GuardedLayer layer, String what, RealMatrix before, RealMatrix after) {
    FirstDifference.firstDifference(before, after, 0)
        .ifPresent(
            at ->
                found(
                    new Overwritten(
                        what,
                        at.row(),
                        at.column(),
                        before.getEntry(at.row(), at.column()),
                        after.getEntry(at.row(), at.column()),
                        layer.at("backward"))));
  }
}
