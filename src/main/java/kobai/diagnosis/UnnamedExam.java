package kobai.diagnosis;

import java.util.List;
import kobai.experiment.Target;

/**
 * Examines a wrong gradient that no mistake of the dictionary explains. Each exam asks a question
 * of its own; the first that finds something ends the rest.
 */
final class UnnamedExam {
  private UnnamedExam() {}

  /**
   * Examines a gradient.
   *
   * @param clearest the pass that shows most
   * @param seen all passes so far
   * @return whether something was found that explains it
   */
  static boolean examine(
      PatientRecord chart, Target target, Observation clearest, List<Observation> seen) {
    return PrecisionExam.examine(chart, target, clearest)
        // Here: what the table of shares shows.
        || (target.isInput() && MixingExam.examine(chart, clearest))
        || FormulaExam.examine(chart, target, seen)
        || RowsExam.examine(chart, target, clearest)
        // Here: what separates the wrong entries from the right ones.
        || chart.has("float-precision", "y"); // every other digit depends on it
  }

  /**
   * Examines a gradient that is right in ordinary passes, and wrong in the batch that failed.
   *
   * @param failing what a new layer does with that batch
   */
  static void examineFailing(PatientRecord chart, Target target, Observation failing) {
    // Here: what separates the wrong entries from the right ones.
  }
}
