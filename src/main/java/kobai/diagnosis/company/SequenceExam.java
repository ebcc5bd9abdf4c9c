package kobai.diagnosis.company;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.diagnosis.pass.Instance;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/** Uses one layer for batch after batch, to find what it keeps of earlier ones. */
final class SequenceExam {
  private final PatientRecord chart;
  private final MemoryExams leaks;
  private final List<Target> waiting = new ArrayList<>(); // targets that are one forward late

  private SequenceExam(PatientRecord chart, MemoryExams leaks) {
    this.chart = chart;
    this.leaks = leaks;
  }

  static void examine(PatientRecord chart, MemoryExams leaks) {
    SequenceExam exam = new SequenceExam(chart, leaks);
    exam.latestForward();
    exam.batchAfterBatch();
  }

  /** Runs a forward without a backward, as a look at progress does, and then a normal pass. */
  private void latestForward() {
    Pass looked = leaks.next("looked");
    Pass pass = leaks.next("meant");
    Instance layer = leaks.fresh(pass);
    layer.forward(looked);
    layer.forward(pass);
    Observation one = layer.backward(pass);
    for (Target target : leaks.model().targets()) {
      if (!leaks.explained(target)
          && leaks.isUnexpected(one, target)
          && leaks.habit().fits(pass.withX(looked.x()), target, one.gradient(target))) {
        waiting.add(target);
      }
    }
  }

  /** Runs one layer with three batches. */
  private void batchAfterBatch() {
    List<Pass> passes = new ArrayList<>();
    List<Observation> seen = new ArrayList<>();
    Instance layer = leaks.fresh(leaks.model());
    for (int n = 1; n <= 3; n++) {
      Pass pass =
          seen.isEmpty()
              ? leaks.next("batch 1")
              : goingOn(seen.get(n - 2), leaks.next("batch " + n));
      RealMatrix y = layer.handedOutY();
      RealMatrix dx = layer.handedOutDx();
      Observation one = layer.run(pass);
      passes.add(pass);
      seen.add(one);
      if (n == 2) {
        leaks.compare("y", seen.get(0).y(), y);
        leaks.compare(Target.INPUT.displayed(), seen.get(0).gradient(Target.INPUT), dx);
      }
      for (String name : pass.parameters().keySet()) {
        if (one.changed(name)) {
          chart.found("changes-parameters", name);
        }
      }
    }
    for (Target target : leaks.model().targets()) {
      if (passes.stream().allMatch(pass -> isUsualAlone(pass, target))) {
        nameLeak(target, passes, seen);
      }
    }
  }

  /**
   * Returns the pass with the layer's current weights: a layer that changes them continues with the
   * changed ones.
   */
  private static Pass goingOn(Observation before, Pass pass) {
    Map<String, RealMatrix> parameters = new LinkedHashMap<>(before.after());
    parameters.keySet().retainAll(pass.parameters().keySet());
    return parameters.isEmpty() ? pass : pass.withParameters(parameters);
  }

  /** Returns how long the first input is kept: perhaps only until a batch of another size comes. */
  private Detail[] keptForTheSize(Target target) {
    Pass first = leaks.next("kept");
    Pass other = chart.like(leaks.model(), "not kept", leaks.model().rows() + 1);
    Instance layer = leaks.fresh(first);
    layer.run(first);
    boolean anew = leaks.habit().expected(layer.run(other), target);
    return anew ? new Detail[] {Detail.variant("size")} : new Detail[0];
  }

  /** Returns whether a new layer does in this pass what the layer does when it is used once. */
  private boolean isUsualAlone(Pass pass, Target target) {
    return leaks.habit().expected(leaks.alone(pass), target);
  }

  private void nameLeak(Target target, List<Pass> passes, List<Observation> seen) {
    boolean known = chart.reading(target) != null;
    boolean asAlways = known;
    for (Observation one : seen) {
      asAlways &= leaks.habit().expected(one, target);
    }
    if (asAlways && waiting.contains(target)) {
      leaks.found("wrong-forward", target); // otherwise it is a stale input
    }
    if (asAlways || leaks.isLeaking(target)) {
      return;
    }
    boolean sum = true;
    boolean first = true;
    boolean previous = true;
    boolean result = true;
    boolean uncleared = true;
    for (int n = 1; n < passes.size(); n++) {
      Pass pass = passes.get(n);
      List<Pass> sofar = passes.subList(0, n + 1);
      RealMatrix gradient = seen.get(n).gradient(target);
      sum &= known && leaks.habit().fitsSum(sofar, target, gradient);
      first &= known && leaks.habit().fits(pass.withX(passes.get(0).x()), target, gradient);
      previous &=
          leaks.habit().fits(pass.withX(passes.get(n - 1).x()), target, gradient)
              && !leaks.habit().fits(pass, target, gradient);
      result &= known && leaks.habit().fits(passes.get(0), target, gradient);
      uncleared &= leaks.habit().fitsUnclearedMask(sofar, target, gradient);
    }
    if (sum) {
      leaks.found("accumulates", target);
    } else if (first) {
      leaks.found("first-input-kept", target, keptForTheSize(target));
    } else if (previous) {
      leaks.found("previous-input", target);
    } else if (result) {
      leaks.found("first-result-kept", target);
    } else if (uncleared) {
      leaks.found("mask-not-cleared", target);
    } else if (known) {
      new MixtureExam(leaks).examine(target);
    }
  }
}
