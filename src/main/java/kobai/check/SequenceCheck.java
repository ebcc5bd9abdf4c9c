package kobai.check;

import java.util.List;
import java.util.Map;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Comparison;
import kobai.finding.StateLeaks;
import kobai.finding.StateLeaks.Situation;
import kobai.finding.WrongGradient;
import kobai.nn.Parameter;
import kobai.numeric.StepLadder;
import org.apache.commons.math3.linear.RealMatrix;

/** The check of a promise about what earlier calls may change: sequences of calls, and who errs. */
abstract class SequenceCheck extends PromiseCheck {
  private final PlainPass plain;
  private final Strata strata;
  private Map<Target, RealMatrix> plainGradients = Map.of();

  SequenceCheck(LayerUnderTest subject, PlainPass plain, Strata strata) {
    super(subject);
    this.plain = plain;
    this.strata = strata;
  }

  final int rows() {
    return plain.x().getRowDimension();
  }

  /** Lets a new layer run the plain pass, and adds a finding for each wrong gradient. */
  final void runPlain() {
    GuardedLayer layer = subject.make();
    Probe probe = plain(layer);
    expectRight(layer, probe);
    plainGradients = probe.analytic();
  }

  /** Runs the plain pass. */
  final Probe plain(GuardedLayer layer) {
    return subject.run(layer, plain.x(), plain.dout());
  }

  final RealMatrix plainX() {
    return plain.x();
  }

  final RealMatrix plainDout() {
    return plain.dout();
  }

  /** Returns whether any input will do, of any size. */
  final boolean anyInput() {
    return !plain.given();
  }

  /** Returns another ordinary input; it is like the given one, and of its size, if one is given. */
  final RealMatrix x(int rows) {
    return anyInput() ? strata.matrix(rows, plain.x().getColumnDimension()) : nearGiven();
  }

  /** The rows of x stand one place further down, and each number is moved a little. */
  private RealMatrix nearGiven() {
    RealMatrix x = plain.x();
    RealMatrix near = strata.like(x); // entries of up to 2
    int last = x.getRowDimension() - 1;
    for (int i = 0; i <= last; i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        double center = x.getEntry(i == 0 ? last : i - 1, j);
        double furthest =
            Math.min(StepLadder.first(center), Math.abs(center) * StepLadder.first(0));
        near.setEntry(i, j, center + near.getEntry(i, j) / 2 * furthest);
      }
    }
    return near;
  }

  /** Returns another ordinary dout, of the shape of y. */
  final RealMatrix dout(RealMatrix y) {
    return strata.like(y);
  }

  /** Runs one more batch through the layer. */
  final Probe next(GuardedLayer layer, int rows) {
    RealMatrix x = x(rows);
    RealMatrix y = subject.forward(layer, x);
    return subject.backward(layer, x, dout(y), y);
  }

  /** Replaces the parameters, as training does. */
  final void setOtherParameters(GuardedLayer layer) {
    for (Parameter p : layer.parameters()) {
      p.setValue(strata.like(p.value()));
    }
  }

  /** Does the same for the plain pass, whose gradients are right if they are what they were. */
  final void expectPlain(Situation situation, GuardedLayer layer, Probe probe) {
    expectRight(situation, layer, probe, plainGradients);
  }

  /**
   * Does the same; gradients that equal others need not be compared with numerical ones.
   *
   * @param same what a layer gave for the same pass where nothing else happened
   */
  final void expectRight(
      Situation situation, GuardedLayer layer, Probe probe, Map<Target, RealMatrix> same) {
    if (!probe.analytic().equals(same)) {
      expectRight(situation, layer, probe);
    }
  }

  /**
   * Adds a finding for each wrong gradient of a probe: earlier calls are to blame only if they are.
   */
  final void expectRight(Situation situation, GuardedLayer layer, Probe probe) {
    List<Comparison> wrong = subject.wrong(layer, probe);
    if (wrong.isEmpty()) {
      return;
    }
    GuardedLayer another = subject.make();
    Probe alone = subject.run(another, probe.x(), probe.dout());
    List<Comparison> wrongAlone = subject.wrong(another, alone);
    if (wrongAlone.isEmpty()) {
      wrong.forEach(c -> found(new StateLeaks(situation, c, layer.at("backward"))));
    } else if (isRightAgain()) {
      wrongAlone.forEach(c -> found(new WrongGradient(c, another.at("backward"))));
    } else {
      wrong.forEach(c -> found(new StateLeaks(Situation.OTHER_LAYER, c, layer.at("backward"))));
    }
  }

  /**
   * Returns whether a new layer is still right in a pass that is like the plain one, where a new
   * layer was right before. If it is not, it is the class that remembers. The rows stand in another
   * order, because the class may remember the plain pass itself.
   */
  private boolean isRightAgain() {
    GuardedLayer layer = subject.make();
    Probe probe = subject.run(layer, upsideDown(plain.x()), upsideDown(plain.dout()));
    return subject.wrong(layer, probe).isEmpty();
  }

  private static RealMatrix upsideDown(RealMatrix a) {
    RealMatrix copy = a.copy();
    int last = a.getRowDimension() - 1;
    for (int i = 0; i <= last; i++) {
      copy.setRow(last - i, a.getRow(i));
    }
    return copy;
  }
}
