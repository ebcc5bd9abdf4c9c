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
    TableExam tables = chart.asksOnce("tables", target) ? new TableExam(chart, target) : null;
    return PrecisionExam.examine(chart, target, clearest)
        || (tables != null && tables.exact())
        // Here: the formulas.
        || (target.isInput() && MixingExam.examine(chart, clearest))
        || RowsExam.examine(chart, target, clearest)
        || (tables != null && tables.separation())
        || chart.has("float-precision", "y"); // every other digit depends on it
  }

  /**
   * Examines a gradient that is right in ordinary passes, and wrong in the batch that failed.
   *
   * @param failing what a new layer does with that batch
   */
  static void examineFailing(PatientRecord chart, Target target, Observation failing) {
    examineElsewhere(chart, target);
  }

  /** Examines a gradient that is right in ordinary passes. */
  static void examineElsewhere(PatientRecord chart, Target target) {
    if (chart.asksOnce("elsewhere", target)) {
      new TableExam(chart, target).elsewhere();
    }
  }
}
