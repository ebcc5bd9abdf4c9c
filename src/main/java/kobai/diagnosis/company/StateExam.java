package kobai.diagnosis.company;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Instance;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Uses layers again and together, to find what they wrongly remember. A known mistake in the
 * gradient itself is taken into account: the question is whether the layer keeps making exactly
 * that mistake.
 */
public final class StateExam {
  /** Mistakes after which a batch of another size may end in an exception. */
  private static final List<String> STALE =
      List.of("first-input-kept", "previous-input", "shared-between-layers", "accumulates");

  private final PatientRecord chart;
  private final MemoryExams leaks;

  private StateExam(PatientRecord chart, MemoryExams leaks) {
    this.chart = chart;
    this.leaks = leaks;
  }

  /**
   * Examines a layer.
   *
   * @param model a pass with a shape for which the layer throws no exception when it is used once
   * @param anyShape whether the layer accepts every shape without an exception
   */
  public static void examine(PatientRecord chart, Pass model, boolean anyShape) {
    MemoryExams leaks = new MemoryExams(chart, model);
    chart.exams().hold(() -> NeighbourExam.examine(chart, leaks, anyShape));
    chart.exams().hold(() -> SequenceExam.examine(chart, leaks));
    StateExam exam = new StateExam(chart, leaks);
    chart.exams().hold(exam::backwardTwice);
    if (anyShape) {
      chart.exams().hold(exam::otherBatchSizes);
    }
    chart.exams().hold(exam::newParameters);
    chart.exams().hold(() -> CallerExam.examine(chart, leaks, anyShape));
  }

  private void backwardTwice() {
    Pass pass = leaks.next("once");
    Pass again = pass.withDout(leaks.next("twice").dout());
    Instance layer = leaks.fresh(pass);
    layer.run(pass);
    Observation second = layer.backward(again);
    if (second.ended() != null) {
      if (leaks.none() && !leaks.isSpoiling() && leaks.isCalmAlone(again)) {
        leaks.found("memory-spoiled", "backward");
      }
      return;
    }
    for (Target target : leaks.model().targets()) {
      if (!leaks.explained(target) && leaks.isUnexpected(second, target)) {
        boolean sum = leaks.habit().fitsSum(List.of(pass, again), target, second.gradient(target));
        leaks.found(sum ? "accumulates" : "memory-spoiled", target);
      }
    }
  }

  private void otherBatchSizes() {
    Instance layer = leaks.fresh(leaks.model());
    layer.run(leaks.next("size"));
    int rows = leaks.model().rows();
    for (int size : List.of(rows > 2 ? rows - 2 : rows + 1, rows + 3)) {
      Observation one = layer.run(chart.like(leaks.model(), "size " + size, size));
      if (!leaks.isCalmAlone(one.pass())) {
        return; // a new layer does not get through a batch of this size either
      }
      if (one.ended() != null) {
        if (one.y() == null) {
          leaks.found("batch-size-kept", "forward");
        } else if (chart.diagnoses().stream().noneMatch(d -> STALE.contains(d.id()))) {
          leaks.found("batch-size-kept", "backward");
          return;
        }
        continue;
      }
      for (Target target : leaks.model().targets()) {
        if (!leaks.explained(target) && leaks.isUnexpected(one, target)) {
          leaks.found("batch-size-kept", target);
        }
      }
    }
  }

  private void newParameters() {
    Pass before = leaks.next("before");
    if (before.parameters().isEmpty()) {
      return;
    }
    Pass after = leaks.other("after", leaks.model().rows());
    Instance layer = leaks.fresh(before);
    layer.run(before);
    layer.learn(after.parameters());
    Observation learnt = layer.run(after);
    for (String name : after.parameters().keySet()) {
      Pass old = after.withParameter(name, before.parameters().get(name));
      RealMatrix y = learnt.y();
      if (y != null && !Closeness.same(y, after.y()) && Closeness.same(y, old.y())) {
        leaks.found("old-parameters", "y");
      }
      for (Target target : leaks.model().targets()) {
        if (!leaks.explained(target)
            && leaks.isUnexpected(learnt, target)
            && leaks.habit().fits(old, target, learnt.gradient(target))) {
          leaks.found("old-parameters", target);
        }
      }
    }
  }
}
