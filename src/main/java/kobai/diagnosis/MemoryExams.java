package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** What the exams of a layer's memory share: its habit, the passes it is given, what was found. */
final class MemoryExams {
  private static final List<String> SPOILING = List.of("overwrites", "changes-parameters");

  private final PatientRecord chart;
  private final Pass model;
  private final BaselineBehaviour habit;
  private final List<String> leaking = new ArrayList<>(); // targets that are explained

  /**
   * Begins an examination.
   *
   * @param model a pass of a shape in which the layer throws nothing when it is used once
   */
  MemoryExams(PatientRecord chart, Pass model) {
    this.chart = chart;
    this.model = model;
    this.habit = new BaselineBehaviour(chart);
    for (Target target : model.targets()) {
      if (chart.has("difference-quotient", target) || chart.has("float-precision", target)) {
        leaking.add(target.displayed()); // never twice the same digits
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

  /** Makes a layer for a pass, of a class that remembers nothing. */
  Instance fresh(Pass pass) {
    return Instance.fresh(chart.patient(), pass);
  }

  /** Names a mistake in a gradient, which is then explained. */
  void found(String id, Target target) {
    found(id, target.displayed());
  }

  /** Names a mistake; its target is then explained. */
  void found(String id, String target) {
    chart.found(id, target);
    leaking.add(target);
  }

  /** Returns whether a mistake has been found in a target by now. */
  boolean isLeaking(Target target) {
    return leaking.contains(target.displayed());
  }

  /** Returns whether nothing has been found by now. */
  boolean none() {
    return leaking.isEmpty();
  }

  /** Returns whether the layer changes what it is given or made of. */
  boolean isSpoiling() {
    return chart.has(SPOILING);
  }

  /** Returns whether nothing more can be said of a target. */
  boolean explained(Target target) {
    return chart.reading(target) == null || isLeaking(target) || isSpoiling();
  }

  /** A matrix that was handed out must not change afterwards. */
  void compare(String what, @Nullable RealMatrix then, @Nullable RealMatrix now) {
    boolean comparable = now != null && then != null && Closeness.finite(then);
    if (comparable && !now.equals(then) && !chart.has("overwrites", what)) {
      found("reused-buffer", what);
    }
  }
}
