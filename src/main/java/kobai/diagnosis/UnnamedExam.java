package kobai.diagnosis;

import java.util.List;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.readback.FormulaExam;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import org.jspecify.annotations.Nullable;

/**
 * Examines a wrong gradient that no mistake of the dictionary explains. Each exam asks a question
 * of its own; the first that finds something ends the rest.
 */
final class UnnamedExam {
  private final PatientRecord chart;
  private final Target target;
  private final Observation clearest;
  private final List<Observation> seen;
  private @Nullable TableExam tables; // none in a repetition

  private UnnamedExam(
      PatientRecord chart, Target target, Observation clearest, List<Observation> seen) {
    this.chart = chart;
    this.target = target;
    this.clearest = clearest;
    this.seen = seen;
  }

  /** The questions, in their order. */
  private enum Question {
    TABLES,
    NOISE,
    PRECISION,
    IN_PLACE,
    BOUNDS,
    EXACT,
    MIXING,
    FORMULA,
    FACTORS,
    REDUCTION,
    MIXED_ROWS,
    INFLUENCE,
    ONE_ROW,
    SEPARATION
  }

  /**
   * Examines a gradient.
   *
   * @param clearest the pass that shows most
   * @param seen all passes so far
   * @return whether something was found that explains it
   */
  static boolean examine(
      PatientRecord chart, Target target, Observation clearest, List<Observation> seen) {
    UnnamedExam exam = new UnnamedExam(chart, target, clearest, seen);
    for (Question question : Question.values()) {
      if (chart.exams().finds(() -> exam.answer(question))) {
        return true;
      }
    }
    return chart.has("float-precision", "y"); // every other digit depends on it
  }

  private boolean answer(Question question) {
    return switch (question) {
      case TABLES -> measure();
      case NOISE -> tells(TableQuestion.NOISE);
      case PRECISION -> PrecisionExam.examine(chart, target, clearest);
      case IN_PLACE -> target.isInput() && InPlaceExam.examine(chart, clearest);
      case BOUNDS -> target.isInput() && BoundsExam.examine(chart, clearest);
      case EXACT -> tables != null && tables.exact();
      case MIXING ->
          target.isInput()
              && (tables == null || !tables.isInfluencedByOthers())
              && MixingExam.examine(chart, clearest);
      case FORMULA -> FormulaExam.examine(chart, target, seen);
      case FACTORS -> tells(TableQuestion.FACTORS);
      case REDUCTION -> ReductionExam.examine(chart, target);
      case MIXED_ROWS -> RowsExam.mixesRows(chart, target, clearest);
      case INFLUENCE ->
          tells(TableQuestion.INFLUENCE, TableQuestion.OTHER_GRADIENT, TableQuestion.PARTS);
      case ONE_ROW -> RowsExam.isForOneRow(chart, target, clearest);
      case SEPARATION ->
          tables != null && (tables.separation() || tables.finds(TableQuestion.SCALING));
    };
  }

  /** Runs the passes of the tables; returns false, as this explains nothing yet. */
  private boolean measure() {
    if (chart.asksOnce("tables", target)) {
      tables = new TableExam(chart, target);
      chart.exams().hold(tables::record);
      tables.stops();
    }
    return false;
  }

  private boolean tells(TableQuestion... questions) {
    return tables != null && tables.finds(questions);
  }

  /** Examines a gradient that is right in ordinary passes: is it wrong elsewhere, or inexact? */
  static void examineRight(PatientRecord chart, Target target, Observation clearest) {
    boolean failed = chart.failed().containsKey(target.displayed());
    if (!chart.mayName(target)) {
      return;
    }
    if (!failed || !chart.exams().finds(() -> examineElsewhere(chart, target))) {
      chart.exams().finds(() -> PrecisionExam.examine(chart, target, clearest));
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
      chart.exams().hold(tables::record);
    }
    tables.stops();
    return found;
  }
}
