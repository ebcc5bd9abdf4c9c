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
  /** Mistakes after which a batch of another size may end in an exception. */
  private static final List<String> STALE =
      List.of("first-input-kept", "previous-input", "shared-between-layers", "accumulates");

  private static final List<String> SPOILING = List.of("overwrites", "changes-parameters");

  private final Chart chart;
  private final Habit habit;
  private final Pass model;
  private final List<String> leaking = new ArrayList<>(); // targets that are explained
  private final List<String> waiting = new ArrayList<>(); // targets that come one forward late

  private StateExam(Chart chart, Pass model) {
    this.chart = chart;
    this.habit = new Habit(chart);
    this.model = model;
  }

  /**
   * Examines a layer.
   *
   * @param model a pass of a shape in which the layer throws nothing when it is used once
   * @param anyShape whether it throws nothing whatever the shape
   */
  static void examine(Chart chart, Pass model, boolean anyShape) {
    StateExam exam = new StateExam(chart, model);
    for (String target : model.targets()) {
      if (chart.has("difference-quotient", target) || chart.has("float-precision", target)) {
        exam.leaking.add(target); // never twice the same digits
      }
    }
    exam.twoLayers(model.rows());
    if (anyShape && exam.leaking.isEmpty()) {
      exam.twoLayers(model.rows() + 1);
    }
    exam.latestForward();
    exam.batchAfterBatch();
    exam.backwardTwice();
    if (anyShape) {
      exam.otherBatchSizes();
    }
    exam.newParameters();
  }

  /** Another layer of the class comes between, with parameters of its own. */
  private void twoLayers(int otherRows) {
    Pass one = next("one");
    Pass other = chart.pass("other", otherRows, model.inputs(), model.outputs());
    Instance layer = Instance.fresh(chart.patient(), one);
    Instance second = new Instance(chart.patient(), other);
    layer.forward(one);
    second.forward(other);
    Observation first = layer.backward(one);
    Observation last = second.backward(other);
    if (first.ended() != null || last.ended() != null) {
      leaks("shared-between-layers", "backward");
      return;
    }
    for (String name : one.parameters().keySet()) {
      if (first.changed(name) && !chart.has("changes-parameters", name)) {
        leaks("shared-between-layers", name);
      }
    }
    if (first.pass().parameters().keySet().stream().noneMatch(first::changed)) {
      model.targets().forEach(target -> besideAnother(target, first, last));
      reusedGradients(layer, first);
    }
  }

  private void besideAnother(String target, Observation first, Observation last) {
    RealMatrix gradient = last.gradient(target);
    RealMatrix before = first.gradient(target);
    boolean seen = gradient != null && before != null;
    if (!seen || !Near.finite(gradient) || !Near.finite(before)) {
      return;
    }
    if (!leaking.contains(target)
        && chart.reading(target) != null
        && !(habit.expected(first, target) && habit.expected(last, target))) {
      boolean sum =
          habit.fitsSum(List.of(first.pass(), last.pass()), target, last.gradient(target));
      leaks(sum ? "accumulates" : "shared-between-layers", target);
    }
  }

  /** The other layer must not have written into what this one has set. */
  private void reusedGradients(Instance layer, Observation first) {
    for (String name : first.pass().parameters().keySet()) {
      if (!leaking.contains("d" + name)) {
        compare("d" + name, first.gradient("d" + name), layer.gradientNow(name));
      }
    }
  }

  /** A forward pass whose backward never comes, as when progress is looked at, then a real one. */
  private void latestForward() {
    Pass looked = next("looked");
    Pass pass = next("meant");
    Instance layer = Instance.fresh(chart.patient(), pass);
    layer.forward(looked);
    layer.forward(pass);
    Observation one = layer.backward(pass);
    for (String target : model.targets()) {
      if (!explained(target)
          && !habit.expected(one, target)
          && habit.fits(pass.withX(looked.x()), target, one.gradient(target))) {
        waiting.add(target);
      }
    }
  }

  /** One layer, three batches. */
  private void batchAfterBatch() {
    List<Pass> passes = new ArrayList<>();
    List<Observation> seen = new ArrayList<>();
    Instance layer = Instance.fresh(chart.patient(), model);
    for (int n = 1; n <= 3; n++) {
      Pass pass = seen.isEmpty() ? next("batch 1") : goingOn(seen.get(n - 2), next("batch " + n));
      RealMatrix y = layer.handedOutY();
      RealMatrix dx = layer.handedOutDx();
      Observation one = layer.run(pass);
      passes.add(pass);
      seen.add(one);
      if (n == 2) {
        compare("y", seen.get(0).y(), y);
        compare(Probe.DX, seen.get(0).gradient(Probe.DX), dx);
      }
      for (String name : pass.parameters().keySet()) {
        if (one.changed(name)) {
          chart.found("changes-parameters", name);
        }
      }
    }
    model.targets().forEach(target -> nameLeak(target, passes, seen));
  }

  /** A layer that changes its weights goes on with what it made of them. */
  private static Pass goingOn(Observation before, Pass pass) {
    Map<String, RealMatrix> parameters = new LinkedHashMap<>(before.after());
    parameters.keySet().retainAll(pass.parameters().keySet());
    return parameters.isEmpty() ? pass : pass.withParameters(parameters);
  }

  private void nameLeak(String target, List<Pass> passes, List<Observation> seen) {
    boolean known = chart.reading(target) != null;
    boolean asAlways = known;
    for (Observation one : seen) {
      asAlways &= habit.expected(one, target);
    }
    if (asAlways && waiting.contains(target)) {
      leaks("wrong-forward", target); // else it is a stale input, whatever the order
    }
    if (asAlways || leaking.contains(target)) {
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
      sum &= known && habit.fitsSum(sofar, target, gradient);
      first &= known && habit.fits(pass.withX(passes.get(0).x()), target, gradient);
      previous &=
          habit.fits(pass.withX(passes.get(n - 1).x()), target, gradient)
              && !habit.fits(pass, target, gradient);
      result &= known && habit.fits(passes.get(0), target, gradient);
      uncleared &= habit.fitsUnclearedMask(sofar, target, gradient);
    }
    if (sum) {
      leaks("accumulates", target);
    } else if (first) {
      leaks("first-input-kept", target);
    } else if (previous) {
      leaks("previous-input", target);
    } else if (result) {
      leaks("first-result-kept", target);
    } else if (uncleared) {
      leaks("mask-not-cleared", target);
    }
  }

  private void compare(String what, @Nullable RealMatrix then, @Nullable RealMatrix now) {
    boolean comparable = now != null && then != null && Near.finite(then);
    if (comparable && !now.equals(then) && !chart.has("overwrites", what)) {
      leaks("reused-buffer", what);
    }
  }

  private void backwardTwice() {
    Pass pass = next("once");
    Pass again = pass.withDout(next("twice").dout());
    Instance layer = Instance.fresh(chart.patient(), pass);
    layer.run(pass);
    Observation second = layer.backward(again);
    if (second.ended() != null && leaking.isEmpty() && !chart.has(SPOILING)) {
      leaks("memory-spoiled", "backward");
      return;
    }
    for (String target : model.targets()) {
      if (!explained(target) && !habit.expected(second, target)) {
        boolean sum = habit.fitsSum(List.of(pass, again), target, second.gradient(target));
        leaks(sum ? "accumulates" : "memory-spoiled", target);
      }
    }
  }

  private void otherBatchSizes() {
    Instance layer = Instance.fresh(chart.patient(), model);
    layer.run(next("size"));
    for (int rows : List.of(model.rows() - 2, model.rows() + 3)) {
      Observation one = layer.run(chart.like(model, "size " + rows, rows));
      if (one.ended() != null) {
        if (one.y() == null) {
          leaks("batch-size-kept", "forward");
        } else if (chart.diagnoses().stream().noneMatch(d -> STALE.contains(d.id()))) {
          leaks("batch-size-kept", "backward");
          return;
        }
        continue;
      }
      for (String target : model.targets()) {
        if (!explained(target) && !habit.expected(one, target)) {
          leaks("batch-size-kept", target);
        }
      }
    }
  }

  private void newParameters() {
    Pass before = next("before");
    if (before.parameters().isEmpty()) {
      return;
    }
    Pass after = other("after");
    Instance layer = Instance.fresh(chart.patient(), before);
    layer.run(before);
    layer.learn(after.parameters());
    Observation learnt = layer.run(after);
    for (String name : after.parameters().keySet()) {
      Pass old = after.withParameter(name, before.parameters().get(name));
      RealMatrix y = learnt.y();
      if (y != null && !Near.same(y, after.y()) && Near.same(y, old.y())) {
        leaks("old-parameters", "y");
      }
      for (String target : model.targets()) {
        if (!explained(target)
            && !habit.expected(learnt, target)
            && habit.fits(old, target, learnt.gradient(target))) {
          leaks("old-parameters", target);
        }
      }
    }
  }

  /** Draws a pass for the same layer. */
  private Pass next(String purpose) {
    return chart.like(model, purpose, model.rows());
  }

  /** Draws a pass for a layer with other parameters. */
  private Pass other(String purpose) {
    return chart.pass(purpose, model.rows(), model.inputs(), model.outputs());
  }

  private void leaks(String id, String target) {
    chart.found(id, target);
    leaking.add(target);
  }

  /** Returns whether nothing more can be said of a target. */
  private boolean explained(String target) {
    return chart.reading(target) == null || leaking.contains(target) || chart.has(SPOILING);
  }
}
