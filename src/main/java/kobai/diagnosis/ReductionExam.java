package kobai.diagnosis;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.PatientRecord;
import kobai.diagnosis.record.Trials;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Is something else made of the contributions to a gradient than their sum: the largest, the
 * median, the product? Those of the rows of the batch meet in a parameter, those of the outputs in
 * dx.
 */
final class ReductionExam {
  private ReductionExam() {}

  /** Names it; returns whether the passes agree. */
  static boolean examine(PatientRecord chart, Target target) {
    if (!chart.asksOnce("reduction", target)) {
      return false;
    }
    Trials trials = new Trials(chart, target);
    if (!trials.complete() || trials.actsEntryByEntry()) {
      return false;
    }
    List<RealMatrix[]> terms =
        trials.ordinary().stream().map(trial -> terms(trial.pass(), target)).toList();
    for (OtherReduction reduction : OtherReduction.values()) {
      if (fits(trials, terms, reduction)) {
        List<Detail> details =
            List.of(
                Detail.argument(reduction.notation()),
                Detail.variant(target.isInput() ? "outputs" : "rows"));
        int passes = trials.ordinary().size();
        chart.settled(
            passes, trials.entries(), "other-reduction", target, details.toArray(Detail[]::new));
        return true;
      }
    }
    return false;
  }

  private static boolean fits(Trials trials, List<RealMatrix[]> terms, OtherReduction reduction) {
    for (int k = 0; k < terms.size(); k++) {
      if (!Closeness.same(trials.ordinary().get(k).answer(), reduction.of(terms.get(k)))) {
        return false;
      }
    }
    return true;
  }

  /** Returns what each row, or for dx each column, of dout contributes. */
  private static RealMatrix[] terms(Pass pass, Target target) {
    boolean dx = target.isInput();
    RealMatrix[] terms = new RealMatrix[dx ? pass.outputs() : pass.rows()];
    for (int k = 0; k < terms.length; k++) {
      RealMatrix alone = pass.dout().scalarMultiply(0);
      if (dx) {
        alone.setColumn(k, pass.dout().getColumn(k));
      } else {
        alone.setRow(k, pass.dout().getRow(k));
      }
      terms[k] = pass.withDout(alone).gradient(target);
    }
    return terms;
  }
}
