package kobai.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.check.Probe;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Uses layers again and beside each other: what do they remember that they should not? A mistake in
 * the gradient itself is reckoned with: the question is whether the layer goes on making just that.
 */
final class StateExam {
  private static final int ROWS = 4;

  private final Chart chart;
  private final Pass model;
  private final List<String> leaking = new ArrayList<>(); // targets that are explained

  private StateExam(Chart chart, Pass model) {
    this.chart = chart;
    this.model = model;
  }

  static void examine(Chart chart, Pass model) {
    StateExam exam = new StateExam(chart, model);
    exam.twoLayers();
    exam.batchAfterBatch();
    exam.backwardTwice();
    exam.otherBatchSizes();
    exam.newParameters();
  }

  /** Another layer of the class comes between, with parameters of its own. */
  private void twoLayers() {
    Pass one = next("one", ROWS);
    Pass other = chart.pass("other", ROWS, model.inputs(), model.outputs());
    Instance layer = Instance.fresh(chart.patient(), one);
    Instance second = new Instance(chart.patient(), other);
    layer.forward(one);
    second.forward(other);
    Observation first = layer.backward(one);
    Observation last = second.backward(other);
    for (String target : model.targets()) {
      if (chart.reading(target) == null || expected(first, target) && expected(last, target)) {
        continue;
      }
      boolean sum = fitsSum(List.of(one, other), target, last.gradient(target));
      leaks(sum ? "accumulates" : "shared-between-layers", target);
    }
  }

  /** One layer, three batches. */
  private void batchAfterBatch() {
    List<Pass> passes = new ArrayList<>();
    List<Observation> seen = new ArrayList<>();
    Pass start = next("batch 1", ROWS);
    Instance layer = Instance.fresh(chart.patient(), start);
    for (int n = 1; n <= 3; n++) {
      Pass pass = next("batch " + n, ROWS);
      if (n > 1) { // a layer that changes its weights goes on with what it made of them
        Map<String, RealMatrix> parameters = new LinkedHashMap<>(seen.get(n - 2).after());
        parameters.keySet().retainAll(pass.parameters().keySet());
        pass = parameters.isEmpty() ? pass : pass.withParameters(parameters);
      }
      passes.add(pass);
      RealMatrix y = layer.handedOutY();
      RealMatrix dx = layer.handedOutDx();
      seen.add(layer.run(pass));
      if (n == 2) {
        compareHandedOut("y", y, seen.get(0).y());
        compareHandedOut(Probe.DX, dx, seen.get(0).gradient(Probe.DX));
      }
    }
    for (String target : model.targets()) {
      nameLeak(target, passes, seen);
    }
  }

  private void nameLeak(String target, List<Pass> passes, List<Observation> seen) {
    boolean asAlways = chart.reading(target) != null;
    for (Observation one : seen) {
      asAlways &= expected(one, target);
    }
    if (asAlways || leaking.contains(target)) {
      return;
    }
    boolean sum = true;
    boolean first = true;
    boolean previous = true;
    boolean result = true;
    for (int n = 1; n < passes.size(); n++) {
      Pass pass = passes.get(n);
      RealMatrix gradient = seen.get(n).gradient(target);
      sum &= fitsSum(passes.subList(0, n + 1), target, gradient);
      first &= fits(pass.withX(passes.get(0).x()), target, gradient);
      previous &= fits(pass.withX(passes.get(n - 1).x()), target, gradient);
      result &= fits(passes.get(0), target, gradient);
    }
    if (sum) {
      leaks("accumulates", target);
    } else if (first) {
      leaks("first-input-kept", target);
    } else if (previous) {
      leaks("previous-input", target);
    } else if (result) {
      leaks("first-result-kept", target);
    }
  }

  private void compareHandedOut(String what, @Nullable RealMatrix now, @Nullable RealMatrix then) {
    if (now != null && then != null && !now.equals(then)) {
      leaks("reused-buffer", what);
    }
  }

  private void backwardTwice() {
    Pass pass = next("once", ROWS);
    Pass again = pass.withDout(next("twice", ROWS).dout());
    Instance layer = Instance.fresh(chart.patient(), pass);
    layer.run(pass);
    Observation second = layer.backward(again);
    for (String target : model.targets()) {
      if (!explained(target) && !expected(second, target)) {
        leaks("memory-spoiled", target);
      }
    }
  }

  private void otherBatchSizes() {
    Pass pass = next("size 0", ROWS);
    Instance layer = Instance.fresh(chart.patient(), pass);
    layer.run(pass);
    for (int rows : List.of(ROWS - 2, ROWS + 3)) {
      Observation one = layer.run(next("size " + rows, rows));
      for (String target : model.targets()) {
        if (!explained(target) && !expected(one, target)) {
          leaks("batch-size-kept", target);
        }
      }
    }
  }

  private void newParameters() {
    Pass before = next("before", ROWS);
    if (before.parameters().isEmpty()) {
      return;
    }
    Pass after = chart.pass("after", ROWS, model.inputs(), model.outputs());
    Instance layer = Instance.fresh(chart.patient(), before);
    layer.run(before);
    layer.learn(after.parameters());
    Observation learnt = layer.run(after);
    for (String target : model.targets()) {
      boolean old =
          fits(after.withParameters(before.parameters()), target, learnt.gradient(target));
      if (!explained(target) && old && !expected(learnt, target)) {
        leaks("old-parameters", target);
      }
    }
  }

  private Pass next(String purpose, int rows) {
    return chart.like(model, purpose, rows);
  }

  private void leaks(String id, String target) {
    chart.found(id, target);
    leaking.add(target);
  }

  /** Returns whether nothing more can be said of a target. */
  private boolean explained(String target) {
    return chart.reading(target) == null
        || leaking.contains(target)
        || model.parameters().keySet().stream().anyMatch(p -> chart.has("changes-parameters", p));
  }

  private Reading reading(String target) {
    Reading reading = chart.reading(target);
    return reading == null ? Reading.RIGHT : reading;
  }

  private boolean fits(Pass pass, String target, @Nullable RealMatrix gradient) {
    return reading(target).fits(pass, target, gradient);
  }

  /** Returns whether a gradient is what the layer gives when it is used once. */
  private boolean expected(Observation one, String target) {
    RealMatrix gradient = one.gradient(target);
    return fits(one.pass(), target, gradient)
        || (one.after().keySet().stream().anyMatch(one::changed)
            && fits(one.passAfter(), target, gradient));
  }

  private boolean fitsSum(List<Pass> passes, String target, @Nullable RealMatrix gradient) {
    RealMatrix sum = null;
    for (Pass pass : passes) {
      List<RealMatrix> predicted = reading(target).predict(pass, target);
      if (predicted.isEmpty()) {
        return false;
      }
      sum = sum == null ? predicted.get(0) : sum.add(predicted.get(0));
    }
    return gradient != null && sum != null && Near.same(gradient, sum);
  }
}
