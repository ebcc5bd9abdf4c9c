package kobai.diagnosis.company;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Instance;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pattern.Hypothesis;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Does with the matrices of a pass what their owner may do: writes the next batch into them, writes
 * into dout after backward, and calls forward again before the gradients are read.
 */
final class CallerExam {
  private final PatientRecord chart;
  private final MemoryExams leaks;

  private CallerExam(PatientRecord chart, MemoryExams leaks) {
    this.chart = chart;
    this.leaks = leaks;
  }

  static void examine(PatientRecord chart, MemoryExams leaks, boolean anyShape) {
    CallerExam exam = new CallerExam(chart, leaks);
    exam.sameMatrix();
    for (int rows : anyShape ? List.of(1, leaks.model().rows()) : List.of(leaks.model().rows())) {
      exam.doutWritten(rows);
    }
    exam.forwardAgain();
  }

  /** Writes a second batch into the x of the first. */
  private void sameMatrix() {
    Pass first = leaks.next("same matrix");
    Pass second = leaks.next("same matrix again").withParameters(first.parameters());
    Instance layer = leaks.fresh(first);
    layer.run(first);
    Observation one = layer.runInTheSameMatrices(second);
    RealMatrix y = one.y();
    boolean old = y != null && Closeness.same(y, first.y());
    RealMatrix anew = leaks.alone(second).y();
    if (old && anew != null && !Closeness.same(anew, first.y())) {
      leaks.found("same-matrix-not-read", "y");
      return;
    }
    for (Target target : leaks.model().targets()) {
      if (!leaks.explained(target)
          && leaks.isUnexpected(one, target)
          && leaks.habit().fits(second.withX(first.x()), target, one.gradient(target))) {
        leaks.found("same-matrix-not-read", target);
      }
    }
  }

  /** Writes into dout after backward. */
  private void doutWritten(int rows) {
    Pass pass = chart.like(leaks.model(), "dout of " + rows, rows);
    Instance layer = leaks.fresh(pass);
    Observation one = layer.run(pass);
    layer.writeIntoDout(chart.like(leaks.model(), "written over " + rows, rows).dout());
    for (Target target : leaks.model().targets()) {
      if (isRight(target) && differs(one.gradient(target), now(layer, target))) {
        leaks.found("shares-dout", target);
      }
    }
  }

  /** Calls forward once more, as to evaluate, before the gradients are read. */
  private void forwardAgain() {
    Pass pass = leaks.next("before evaluation");
    Instance layer = leaks.fresh(pass);
    Observation one = layer.run(pass);
    layer.forward(leaks.next("evaluation").withParameters(pass.parameters()));
    for (String name : pass.parameters().keySet()) {
      Target target = Target.of(name);
      if (isRight(target) && differs(one.gradient(target), layer.gradientNow(name))) {
        leaks.found("changed-by-forward", target);
      }
    }
  }

  /** Returns whether a gradient is right, and nothing else is known against it. */
  private boolean isRight(Target target) {
    return chart.reading(target) == Hypothesis.RIGHT && !leaks.explained(target);
  }

  private static @Nullable RealMatrix now(Instance layer, Target target) {
    return target.isInput() ? layer.handedOutDx() : layer.gradientNow(target.variable());
  }

  private static boolean differs(@Nullable RealMatrix then, @Nullable RealMatrix now) {
    return then != null && now != null && Closeness.finite(then) && !now.equals(then);
  }
}
