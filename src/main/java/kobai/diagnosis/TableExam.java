package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kobai.diagnosis.condition.SeparationExam;
import kobai.diagnosis.condition.SizesExam;
import kobai.diagnosis.condition.StopExam;
import kobai.diagnosis.curve.CurveExam;
import kobai.diagnosis.curve.SlopeJoined;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pattern.DoutTreatment;
import kobai.diagnosis.pattern.Factor;
import kobai.diagnosis.pattern.Hypothesis;
import kobai.diagnosis.pattern.MeasuredPattern;
import kobai.diagnosis.record.CurvePoint;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Measurement;
import kobai.diagnosis.record.PatientRecord;
import kobai.diagnosis.record.Trials;
import kobai.diagnosis.share.CrossShareExam;
import kobai.diagnosis.share.ResponseTable;
import kobai.diagnosis.share.RowPartsExam;
import kobai.diagnosis.share.RuleExam;
import kobai.diagnosis.share.ShareExam;
import kobai.diagnosis.share.ZeroStopExam;
import kobai.diagnosis.treatment.LimitSearch;
import kobai.diagnosis.treatment.TreatmentExam;
import kobai.experiment.Target;
import org.jspecify.annotations.Nullable;

/**
 * Measures what backward does for one gradient that no entry of the dictionary explains: the table
 * of shares, the curve of an elementwise layer, sizes and numbers with which it is right and wrong.
 */
final class TableExam {
  private final Trials trials;
  private final @Nullable CurveExam curve;
  private @Nullable SeparationExam samples;
  private @Nullable InfluenceExam influences;
  private boolean linear;
  private final List<ResponseTable> tables = new ArrayList<>();

  /** Runs the passes that all questions share. */
  TableExam(PatientRecord chart, Target target) {
    trials = new Trials(chart, target);
    curve = trials.complete() && trials.actsEntryByEntry() ? new CurveExam(trials) : null;
  }

  /** Records the table of shares and the curve, for those who want to see them. */
  void record() {
    if (!trials.complete()) {
      return;
    }
    ResponseTable table = ResponseTable.of(trials, trials.first().pass());
    if (table != null) {
      List<CurvePoint> points = curve == null ? List.of() : curve.shown();
      trials
          .chart()
          .measured(
              new Measurement(
                  trials.target(),
                  table.shares(),
                  table.calculus(),
                  table.offset(),
                  points,
                  table.pass().given()));
    }
  }

  /** Says for which sizes the layer stops, if it has stopped in any pass. */
  void stops() {
    if (trials.stopped()) {
      StopExam.examine(trials.chart());
    }
  }

  /**
   * Asks questions in this order until one finds something; returns whether one does. A question
   * that fails by a fault of its own finds nothing, and the others are asked all the same.
   */
  boolean finds(TableQuestion... questions) {
    if (!trials.complete()) {
      return false;
    }
    for (TableQuestion question : questions) {
      if (trials.chart().exams().finds(() -> answer(question))) {
        return true;
      }
    }
    return false;
  }

  private boolean answer(TableQuestion question) {
    return switch (question) {
      case NOISE -> NoiseExam.examine(trials);
      case FUNCTION -> curve != null && curve.nameFunction();
      case WHOLE_SUM -> wholeSum();
      case TREATMENT -> treatment();
      case CONSTANT -> curve != null && curve.nameConstant();
      case TWO_CASES -> curve != null && samples().twoCases();
      case VALUES -> curve != null && samples().values();
      case SHARES -> isLinear() && new ShareExam(trials, tables).examine(this::influenceOfInput);
      case FACTORS -> factors();
      case INFLUENCE -> influences().examine();
      case OTHER_GRADIENT -> actsByRows() && OtherGradient.examine(trials);
      case PARTS -> linear && actsByRows() && new RowPartsExam(trials, tables).examine();
      case WIDE_PARTS -> actsByRows() && RowPartsExam.wide(trials).examine();
      case JOINED -> curve != null && joined();
      case LIMIT -> found(new LimitSearch(trials).find());
      case REGION -> curve != null && curve.nameRegion();
      case SIZES -> new SizesExam(trials).examine();
      case DIFFERENCE -> curve != null && curve.nameDifference();
      case SEPARATION -> samples().examine();
      case ZERO_STOP -> new ZeroStopExam(trials).examine();
      case SCALING -> !linear && new ScalingExam(trials).examine();
    };
  }

  private boolean factors() {
    if (tables.isEmpty() || tables.size() < trials.ordinary().size()) {
      return false; // not linear in dout
    }
    RuleExam rules = RuleExam.of(trials, tables);
    return (rules != null && rules.byEntries()) || CrossShareExam.examine(trials, tables);
  }

  private boolean wholeSum() {
    if (!WholeSum.isKept(trials)) {
      return false;
    }
    trials.found(trials.ordinary().size(), trials.entries(), "whole-number-sum", List.of());
    return true;
  }

  /** Names a mistake that predicts every number: a limit, a wrong place, another function. */
  boolean exact() {
    return finds(
        TableQuestion.FUNCTION,
        TableQuestion.WHOLE_SUM,
        TableQuestion.TREATMENT,
        TableQuestion.CONSTANT,
        TableQuestion.TWO_CASES,
        TableQuestion.VALUES,
        TableQuestion.SHARES);
  }

  private SeparationExam samples() {
    samples =
        samples == null ? new SeparationExam(trials, curve != null && curve.bends()) : samples;
    return samples;
  }

  private boolean treatment() {
    return found(new TreatmentExam(trials).find());
  }

  private boolean joined() {
    return Stream.of(SlopeJoined.values())
        .filter(joined -> trials.agrees(joined, trials.first()) && trials.predicts(joined))
        .findFirst()
        .map(this::found)
        .orElse(false);
  }

  private boolean found(@Nullable MeasuredPattern found) {
    if (found == null) {
      return false;
    }
    Target target = trials.target();
    List<Detail> details = new ArrayList<>();
    found
        .arguments(trials.first().pass(), target)
        .forEach(text -> details.add(Detail.argument(text)));
    if (!found.variant().isEmpty()) {
      details.add(Detail.variant(found.variant()));
    }
    Detail[] all = details.toArray(Detail[]::new);
    trials.chart().settled(trials.passes(), trials.entries(), found.id(), target, all);
    trials.chart().read(target, new Hypothesis(found, DoutTreatment.AS_IT_IS, Factor.ONE));
    return true;
  }

  /** Measures the tables; returns whether they predict the gradient for other entries of dout. */
  private boolean isLinear() {
    linear = measureTables();
    return linear;
  }

  private boolean measureTables() {
    for (Trials.Trial trial : trials.ordinary()) {
      ResponseTable table = ResponseTable.of(trials, trial.pass());
      if (table == null
          || table.offset().getFrobeniusNorm() > 0
          || !Closeness.same(table.predicted(), trial.answer())) {
        return false;
      }
      tables.add(table);
    }
    return true;
  }

  private InfluenceExam influences() {
    influences = influences == null ? new InfluenceExam(trials) : influences;
    return influences;
  }

  /** Returns whether dx depends on entries of x or dout on which it must not. */
  boolean isInfluencedByOthers() {
    return trials.complete() && influences().isAnyForeign();
  }

  /** Names entries of x on which dx must not depend, if dout comes in as it should. */
  private boolean influenceOfInput() {
    return influences().isOfInputAlone() && influences().examine();
  }

  /** Returns whether all outputs of a row depend on all of its inputs, and nothing else. */
  private boolean actsByRows() {
    return curve == null && trials.target().isInput() && trials.first().pass().isElementwise();
  }

  /** Names what separates wrong numbers from right ones. */
  boolean separation() {
    return finds(
        TableQuestion.JOINED,
        TableQuestion.REGION,
        TableQuestion.SIZES,
        TableQuestion.DIFFERENCE,
        TableQuestion.SEPARATION);
  }

  /** Looks where a gradient is wrong that is right in ordinary passes. */
  boolean elsewhere() {
    boolean wrong = trials.complete() && !trials.isRight();
    return (wrong && finds(TableQuestion.SHARES))
        || finds(TableQuestion.SIZES, TableQuestion.REGION)
        || (wrong && finds(TableQuestion.TREATMENT))
        || finds(
            TableQuestion.LIMIT,
            TableQuestion.SEPARATION,
            TableQuestion.ZERO_STOP,
            TableQuestion.WIDE_PARTS);
  }
}
