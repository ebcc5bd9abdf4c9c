package kobai.check;

import kobai.experiment.PassInputs;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.StateLeaks.Situation;
import kobai.nn.Matrices;
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
    RealMatrix x = check.x(check.rows());
    check.attempt(() -> caller.overwrites(x));
    if (check.anyInput()) {
      check.attempt(() -> caller.overwrites(check.x(1)));
      check.attempt(() -> caller.overwrites(Matrices.map(x, Math::abs))); // nothing may be closed
      check.attempt(() -> caller.overwrites(Matrices.map(x, v -> -Math.abs(v)))); // or everything
    }
    check.attempt(caller::evaluationAfter);
  }

  /** The caller keeps two matrices and writes each batch into them. */
  private void sameMatrices() {
    GuardedLayer layer = subject.make();
    RealMatrix x = check.x(check.rows());
    RealMatrix first = x.copy();
    RealMatrix dout = check.dout(layer.forward(x));
    layer.backward(dout);
    fill(x, check.plainX());
    RealMatrix y = layer.forward(x).copy();
    fill(dout, check.plainDout());
    PassInputs inputs = inputs(layer, check.plainX(), check.plainDout());
    RealMatrix dx = layer.backward(dout);
    Probe probe = subject.probe(layer, inputs, y, dx);
    check.expectPlain(Situation.SAME_MATRICES, layer, probe.after(first));
  }

  /** Both matrices belong to the caller now, who may compute the next ones in them. */
  private void overwrites(RealMatrix x) {
    GuardedLayer layer = subject.make();
    RealMatrix y = subject.forward(layer, x);
    RealMatrix dout = check.dout(y);
    PassInputs inputs = inputs(layer, x, dout.copy());
    RealMatrix dx = layer.backward(dout);
    Probe before = subject.probe(layer, inputs, y, dx);
    fill(dout, check.dout(dout));
    Probe after = subject.probe(layer, inputs, y, dx);
    check.expectRight(Situation.DOUT_OVERWRITTEN, layer, after, before.analytic());
    if (check.findings().isEmpty() && !layer.parameters().isEmpty()) {
      fillIfWritable(dx, check.dout(dx));
      Probe now = subject.probe(layer, inputs, y, before.analytic(Target.INPUT));
      check.expectRight(Situation.DX_OVERWRITTEN, layer, now, before.analytic());
    }
  }

  /** Training may evaluate before it reads the gradients and takes its step. */
  private void evaluationAfter() {
    GuardedLayer layer = subject.make();
    Probe probe = check.plain(layer);
    subject.forward(layer, check.x(check.rows() + 1));
    if (!layer.parameters().isEmpty()) {
      RealMatrix dx = probe.analytic(Target.INPUT);
      Probe now = subject.probe(layer, probe.inputs(), probe.y(), dx);
      check.expectRight(Situation.EVALUATION_AFTER, layer, now, probe.analytic());
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
