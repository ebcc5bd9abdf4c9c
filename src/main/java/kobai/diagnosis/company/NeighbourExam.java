package kobai.diagnosis.company;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Instance;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/** Uses two layers of the class alternately, to find what they wrongly share. */
final class NeighbourExam {
  private final PatientRecord chart;
  private final MemoryExams leaks;

  private NeighbourExam(PatientRecord chart, MemoryExams leaks) {
    this.chart = chart;
    this.leaks = leaks;
  }

  /**
   * Examines a layer.
   *
   * @param anyShape whether the layer accepts every shape without an exception
   */
  static void examine(PatientRecord chart, MemoryExams leaks, boolean anyShape) {
    NeighbourExam exam = new NeighbourExam(chart, leaks);
    exam.twoLayers(leaks.model().rows());
    if (anyShape && leaks.none()) {
      exam.twoLayers(leaks.model().rows() + 1);
    }
  }

  /** Uses another layer of the class, with different parameters, between forward and backward. */
  private void twoLayers(int otherRows) {
    Pass one = leaks.next("one");
    Pass other = leaks.other("other", otherRows);
    Instance layer = leaks.fresh(one);
    Instance second = new Instance(chart.patient(), other);
    layer.forward(one);
    second.forward(other);
    Observation first = layer.backward(one);
    Observation last = second.backward(other);
    if (first.ended() != null || last.ended() != null) {
      if (leaks.isCalmAlone(one) && leaks.isCalmAlone(other)) {
        leaks.found("shared-between-layers", "backward");
      }
      return;
    }
    for (String name : one.parameters().keySet()) {
      if (first.changed(name) && !chart.has("changes-parameters", name)) {
        leaks.found("shared-between-layers", name);
      }
    }
    if (first.pass().parameters().keySet().stream().noneMatch(first::changed)) {
      leaks.model().targets().forEach(target -> besideAnother(target, first, last));
      reusedGradients(layer, first);
    }
  }

  private void besideAnother(Target target, Observation first, Observation last) {
    RealMatrix gradient = last.gradient(target);
    RealMatrix before = first.gradient(target);
    boolean seen = gradient != null && before != null;
    if (!seen || !Closeness.finite(gradient) || !Closeness.finite(before)) {
      return;
    }
    if (!leaks.isLeaking(target)
        && chart.reading(target) != null
        && (leaks.isUnexpected(first, target) || leaks.isUnexpected(last, target))) {
      boolean sum =
          leaks.habit().fitsSum(List.of(first.pass(), last.pass()), target, last.gradient(target));
      leaks.found(sum ? "accumulates" : "shared-between-layers", target);
    }
  }

  /** Checks that the other layer did not write into the gradients that this layer set. */
  private void reusedGradients(Instance layer, Observation first) {
    for (String name : first.pass().parameters().keySet()) {
      Target target = Target.of(name);
      if (!leaks.isLeaking(target)) {
        leaks.compare(target.displayed(), first.gradient(target), layer.gradientNow(name));
      }
    }
  }
}
