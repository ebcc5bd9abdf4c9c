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
    if (tables != null) {
      tables.record();
      tables.stops();
    }
    return (tables != null && tables.noise())
        || PrecisionExam.examine(chart, target, clearest)
        || (target.isInput() && InPlaceExam.examine(chart, clearest))
        || (target.isInput() && BoundsExam.examine(chart, clearest))
        || (tables != null && tables.exact())
        || (target.isInput()
            && (tables == null || !tables.isInfluencedByOthers())
            && MixingExam.examine(chart, clearest))
        || FormulaExam.examine(chart, target, seen)
        || (tables != null && tables.factors())
        || ReductionExam.examine(chart, target)
        || RowsExam.mixesRows(chart, target, clearest)
        || (tables != null && (tables.influence() || tables.parts()))
        || RowsExam.isForOneRow(chart, target, clearest)
        || (tables != null && (tables.separation() || tables.scaling()))
        || chart.has("float-precision", "y"); // every other digit depends on it
  }

  /** Examines a gradient that is right in ordinary passes: is it wrong elsewhere, or inexact? */
  static void examineRight(PatientRecord chart, Target target, Observation clearest) {
    boolean failed = chart.failed().containsKey(target.displayed());
    if (chart.mayName(target) && (!failed || !examineElsewhere(chart, target))) {
      PrecisionExam.examine(chart, target, clearest);
    }
  }

  /** Returns whether it was found where a gradient is wrong that is right in ordinary passes. */
  static boolean examineElsewhere(PatientRecord chart, Target target) {
    if (!chart.asksOnce("elsewhere", target)) {
      return false;
    }
    TableExam tables = new TableExam(chart, target);
    boolean found = tables.elsewhere();
    if (found) {
      tables.record();
    }
    tables.stops();
    return found;
  }
}
