package kobai.check;

import kobai.experiment.PassInputs;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.StateLeaks.Situation;
import org.apache.commons.math3.linear.RealMatrix;

/** What a layer's caller may do with matrices that are the caller's own, and when. */
final class CallerCheck {
  private final SequenceCheck check;
  private final LayerUnderTest subject;

  private CallerCheck(SequenceCheck check) {
    this.check = check;
    this.subject = check.subject;
  }

  /** Asks, and adds what is wrong to the findings of a check. */
  static void addTo(SequenceCheck check) {
    CallerCheck caller = new CallerCheck(check);
    check.attempt(caller::sameMatrices);
    check.attempt(() -> caller.overwrites(check.rows()));
    check.attempt(() -> caller.overwrites(1));
    check.attempt(caller::evaluationAfter);
  }

  /** The caller keeps two matrices and writes each batch into them. */
  private void sameMatrices() {
    GuardedLayer layer = subject.make();
    RealMatrix x = check.x(check.rows());
    RealMatrix first = x.copy();
    RealMatrix dout = check.dout(layer.forward(x));
    layer.backward(dout);
    RealMatrix second = check.x(check.rows());
    fill(x, second);
    RealMatrix y = layer.forward(x).copy();
    fill(dout, check.dout(dout));
    RealMatrix asGiven = dout.copy();
    RealMatrix dx = layer.backward(dout);
    Probe probe = subject.probe(layer, inputs(layer, second, asGiven), y, dx);
    check.expectRight(Situation.SAME_MATRICES, layer, probe.after(first));
  }

  /** Both matrices belong to the caller now, who may compute the next ones in them. */
  private void overwrites(int rows) {
    GuardedLayer layer = subject.make();
    RealMatrix x = check.x(rows);
    RealMatrix y = subject.forward(layer, x);
    RealMatrix dout = check.dout(y);
    RealMatrix asGiven = dout.copy();
    RealMatrix dx = layer.backward(dout);
    RealMatrix dxBefore = dx.copy();
    fill(dout, check.dout(dout));
    fillIfWritable(dx, check.dout(dx));
    expectUnchanged(Situation.CALLER_OVERWRITES, layer, inputs(layer, x, asGiven), y, dxBefore);
  }

  /** Training may evaluate before it reads the gradients and takes its step. */
  private void evaluationAfter() {
    GuardedLayer layer = subject.make();
    Probe probe = check.next(layer, check.rows());
    subject.forward(layer, check.x(check.rows() + 1));
    expectUnchanged(
        Situation.EVALUATION_AFTER, layer, probe.inputs(), probe.y(), probe.analytic(Target.INPUT));
  }

  private void expectUnchanged(
      Situation situation, GuardedLayer layer, PassInputs inputs, RealMatrix y, RealMatrix dx) {
    if (!layer.parameters().isEmpty()) {
      check.expectRight(situation, layer, subject.probe(layer, inputs, y, dx));
    }
  }

  private PassInputs inputs(GuardedLayer layer, RealMatrix x, RealMatrix dout) {
    return new PassInputs(x, dout, subject.parameters(layer));
  }

  private static void fill(RealMatrix a, RealMatrix contents) {
    a.setSubMatrix(contents.getData(), 0, 0);
  }

  /** A layer may return a matrix of its own class, which need not be writable. */
  private static void fillIfWritable(RealMatrix a, RealMatrix contents) {
    try {
      fill(a, contents);
    } catch (RuntimeException e) {
      // nobody can overwrite it
    }
  }
}
