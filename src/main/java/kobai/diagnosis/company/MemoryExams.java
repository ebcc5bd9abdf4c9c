package kobai.diagnosis.company;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Instance;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Diagnosis;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The common state of the exams of a layer's memory: its baseline behaviour, its passes, and the
 * mistakes found. They are about company: where a new layer is wrong, or ends, in that very pass,
 * they say nothing.
 */
final class MemoryExams {

  private final PatientRecord chart;
  private final Pass model;
  private final BaselineBehaviour habit;
  private final List<String> leaking = new ArrayList<>(); // targets with an explanation
  private final Map<Pass, Observation> alone = new IdentityHashMap<>(); // by a new layer each

  /**
   * Begins an examination.
   *
   * @param model a pass with a shape for which the layer throws no exception when it is used once
   */
  MemoryExams(PatientRecord chart, Pass model) {
    this.chart = chart;
    this.model = model;
    this.habit = new BaselineBehaviour(chart);
    for (Target target : model.targets()) {
      if (chart.has("difference-quotient", target) || chart.has("float-precision", target)) {
        leaking.add(target.displayed()); // never the same digits twice
      }
    }
  }

  Pass model() {
    return model;
  }

  BaselineBehaviour habit() {
    return habit;
  }

  /** Draws a pass for the same layer. */
  Pass next(String purpose) {
    return chart.like(model, purpose, model.rows());
  }

  /** Draws a pass for a layer with other parameters. */
  Pass other(String purpose, int rows) {
    return chart.pass(purpose, rows, model.inputs(), model.outputs());
  }

  /** Makes a layer for a pass, after its class has forgotten its static state. */
  Instance fresh(Pass pass) {
    return Instance.fresh(chart.patient(), pass);
  }

  /** Records a mistake in a gradient, which is then explained. */
  void found(String id, Target target, Detail... details) {
    found(id, target.displayed(), details);
  }

  /** Records a mistake; its target is then explained. */
  void found(String id, String target, Detail... details) {
    chart.found(id, target, details);
    leaking.add(target);
  }

  /** Returns whether a mistake has been found in a target so far. */
  boolean isLeaking(Target target) {
    return leaking.contains(target.displayed());
  }

  /** Returns whether no mistake has been found so far. */
  boolean none() {
    return leaking.isEmpty();
  }

  /** Returns whether the layer changes its arguments or its parameters. */
  boolean isSpoiling() {
    return chart.has(Diagnosis.SPOILING);
  }

  /** Returns what a new layer does in a pass. */
  Observation alone(Pass pass) {
    return alone.computeIfAbsent(pass, chart::observe);
  }

  /** Returns whether a new layer gets through a pass as it always does. */
  boolean isCalmAlone(Pass pass) {
    return alone(pass).ended() == null;
  }

  /**
   * Returns whether a gradient is not what the layer gives when it is used once, although a new
   * layer does give that in the very same pass.
   */
  boolean isUnexpected(Observation one, Target target) {
    return !habit.expected(one, target) && habit.expected(alone(one.pass()), target);
  }

  /** Returns whether nothing more can be found out about a target. */
  boolean explained(Target target) {
    return chart.reading(target) == null || isLeaking(target) || isSpoiling();
  }

  /** Compares a matrix that the layer returned with its earlier values: it must not change. */
  void compare(String what, @Nullable RealMatrix then, @Nullable RealMatrix now) {
    boolean comparable = now != null && then != null && Closeness.finite(then);
    if (comparable && !now.equals(then) && !chart.has("overwrites", what)) {
      found("reused-buffer", what);
    }
  }
}
