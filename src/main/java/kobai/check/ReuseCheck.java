package kobai.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Finding;
import kobai.finding.NotAsked;
import kobai.finding.Overwritten;
import kobai.finding.StateLeaks.Situation;
import kobai.nn.Matrices;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Promise: when a layer is used as training uses it (call after call, batches of several sizes,
 * several layers of one class, changing parameters), its gradients are right each time.
 */
final class ReuseCheck extends SequenceCheck {
  private static final int MANY = 65;

  private ReuseCheck(LayerUnderTest subject, PlainPass plain, Strata strata) {
    super(subject, plain, strata);
  }

  static List<Finding> of(LayerUnderTest subject, PlainPass plain, Strata strata) {
    ReuseCheck check = new ReuseCheck(subject, plain, strata);
    check.runPlain();
    if (check.findings().isEmpty()) {
      check.attempt(check::backwardTwice);
      check.attempt(check::otherBatches);
      check.attempt(check::similarBatch);
      check.attempt(check::forwardTwice);
      check.attempt(check::twiceEach);
      check.attempt(() -> check.otherLayer(check.rows()));
      check.attempt(() -> check.otherLayer(1)); // a static field may be no more than a count
      check.attempt(check::newParameters);
      check.attempt(check::resultsStay);
      check.attempt(check::manyBatches);
      CallerCheck.addTo(check);
    }
    if (!check.anyInput() && check.findings().isEmpty()) {
      check.found(new NotAsked(NotAsked.Question.OTHER_BATCH_SIZE));
    }
    return check.findings();
  }

  private void backwardTwice() {
    GuardedLayer layer = subject.make();
    Probe once = next(layer, rows());
    Probe twice = subject.backward(layer, once.x(), once.dout(), once.y());
    expectRight(Situation.OTHER_LAYER, layer, once); // no longer the first of its class
    if (findings().isEmpty()) {
      expectRight(Situation.BACKWARD_TWICE, layer, twice.after(once.x()), once.analytic());
    }
  }

  private void otherBatches() {
    GuardedLayer layer = subject.make();
    Probe first = next(layer, rows());
    Probe second = plain(layer);
    expectPlain(Situation.NEXT_BATCH, layer, second.after(first.x()));
    if (!anyInput()) {
      return;
    }
    Probe larger = next(layer, rows() + 2);
    expectRight(Situation.OTHER_BATCH_SIZE, layer, larger.after(second.x()));
    Probe smaller = next(layer, 1);
    expectRight(Situation.OTHER_BATCH_SIZE, layer, smaller.after(larger.x()));
  }

  /**
   * Runs batches that differ from the one before in part: whatever tells batches apart must look at
   * all of x, dout and the parameters, and what a batch does not set must not stay.
   */
  private void similarBatch() {
    GuardedLayer layer = subject.make();
    RealMatrix x = anyInput() ? rounded(plainX()) : plainX();
    Probe first = subject.run(layer, x, plainDout());
    Probe nothing = subject.backward(layer, x, plainDout().scalarMultiply(0), first.y());
    Map<Target, RealMatrix> zeros = new LinkedHashMap<>(first.analytic());
    zeros.replaceAll((target, gradient) -> gradient.scalarMultiply(0));
    if (!nothing.analytic().equals(zeros)) { // whatever forward computes
      expectRight(Situation.ZERO_DOUT, layer, nothing.after(x));
    }
    if (anyInput()) { // a given x may be where steps lead out of the domain of forward
      RealMatrix dout = innerEntriesMoved(plainDout());
      expectAsAlone(layer, x, plainDout());
      expectAsAlone(layer, x, dout);
      expectAsAlone(layer, innerEntriesMoved(x), dout);
      expectAsAlone(layer, x, dout);
      expectAsAlone(layer, lastRowReversed(x), dout);
    }
  }

  private void expectAsAlone(GuardedLayer layer, RealMatrix x, RealMatrix dout) {
    Probe alone = subject.run(subject.make(), x, dout);
    Probe next = subject.run(layer, x, dout);
    expectRight(Situation.NEXT_BATCH, layer, next.after(x), alone.analytic());
  }

  /** Returns entries of which the sum is exact, in whatever order they are added. */
  private static RealMatrix rounded(RealMatrix a) {
    return Matrices.map(a, v -> Math.rint(v * 0x1p12) * 0x1p-12);
  }

  /** Returns a matrix with the same first and last entry, the same sum and the same extremes. */
  private static RealMatrix innerEntriesMoved(RealMatrix a) {
    double[][] moved = a.getData();
    int columns = a.getColumnDimension();
    int inner = a.getRowDimension() * columns - 2;
    for (int k = 1; k <= inner; k++) {
      int from = k % inner + 1;
      moved[k / columns][k % columns] = a.getEntry(from / columns, from % columns);
    }
    return MatrixUtils.createRealMatrix(moved);
  }

  private static RealMatrix lastRowReversed(RealMatrix a) {
    double[][] reversed = a.getData();
    double[] last = reversed[reversed.length - 1];
    for (int j = 0; j < last.length; j++) {
      last[j] = a.getEntry(reversed.length - 1, last.length - 1 - j);
    }
    return MatrixUtils.createRealMatrix(reversed);
  }

  /**
   * Begins with a step of training, after which a layer may believe that its stored input is
   * already used.
   */
  private void forwardTwice() {
    GuardedLayer layer = subject.make();
    next(layer, rows());
    RealMatrix evaluated = x(rows());
    subject.forward(layer, evaluated);
    subject.forward(layer, plainX()); // equal inputs are no sign that this batch is finished
    Probe probe = plain(layer);
    expectPlain(Situation.FORWARD_TWICE, layer, probe.after(evaluated));
  }

  /** The second backward finds a layer that keeps its inputs on a stack. */
  private void twiceEach() {
    GuardedLayer layer = subject.make();
    RealMatrix earlier = x(rows());
    subject.forward(layer, earlier);
    RealMatrix y = subject.forward(layer, plainX());
    Probe latest = subject.backward(layer, plainX(), dout(y), y);
    Probe again = subject.backward(layer, latest.x(), plainDout(), latest.y());
    expectPlain(Situation.TWICE_EACH, layer, again.after(earlier));
  }

  /**
   * Gives the other layer different parameters: equal ones would hide that the two layers share
   * them.
   */
  private void otherLayer(int otherRows) {
    GuardedLayer layer = subject.make();
    GuardedLayer other = subject.make();
    setOtherParameters(other);
    RealMatrix y = subject.forward(layer, plainX());
    Probe between = next(other, otherRows);
    Probe probe = subject.backward(layer, plainX(), plainDout(), y);
    expectPlain(Situation.OTHER_LAYER, layer, probe.after(between.x()));
  }

  private void newParameters() {
    GuardedLayer layer = subject.make();
    next(layer, rows());
    setOtherParameters(layer);
    if (!layer.parameters().isEmpty()) {
      expectRight(Situation.NEW_PARAMETERS, layer, next(layer, rows()));
      for (Parameter p : layer.parameters()) { // whoever asks for a part of it sees no change
        p.setValue(innerEntriesMoved(p.value()));
      }
      expectRight(Situation.NEW_PARAMETERS, layer, next(layer, rows()));
    }
  }

  /**
   * Checks that results do not change later: gradients during calls of another layer, y and dx
   * during any call.
   */
  private void resultsStay() {
    GuardedLayer layer = subject.make();
    RealMatrix x = x(rows());
    RealMatrix y = layer.forward(x);
    RealMatrix yBefore = y.copy();
    RealMatrix dx = layer.backward(dout(y));
    RealMatrix dxBefore = dx.copy();
    List<RealMatrix> gradients = gradients(layer).stream().map(RealMatrix::copy).toList();
    next(subject.make(), rows());
    List<RealMatrix> gradientsNow = gradients(layer);
    for (int k = 0; k < gradients.size(); k++) {
      String name = Target.of(layer.parameters().get(k).name()).displayed();
      compare(layer, name, gradients.get(k), gradientsNow.get(k));
    }
    next(layer, rows());
    compare(layer, "y", yBefore, y);
    compare(layer, Target.INPUT.displayed(), dxBefore, dx);
  }

  /** Training goes on for thousands of batches; some counters show after ten or after sixty. */
  private void manyBatches() {
    GuardedLayer layer = subject.make();
    for (int batch = 1; batch < MANY; batch++) {
      layer.forward(plainX());
      layer.backward(plainDout());
    }
    expectPlain(Situation.MANY_BATCHES, layer, plain(layer));
  }

  private static List<RealMatrix> gradients(GuardedLayer layer) {
    return layer.parameters().stream().map(Parameter::gradient).toList();
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
