package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

  /** Returns whether the gradient differs from call to call. */
  boolean noise() {
    return trials.complete() && NoiseExam.examine(trials);
  }

  /** Names a function of a matrix that shares are multiplied by, or the shares that are wrong. */
  boolean factors() {
    if (tables.isEmpty() || tables.size() < trials.ordinary().size()) {
      return false; // not linear in dout
    }
    RuleExam rules = RuleExam.of(trials, tables);
    return (rules != null && rules.byEntries()) || CrossShareExam.examine(trials, tables);
  }

  /** Names a mistake that predicts every number: a limit, a wrong place, another function. */
  boolean exact() {
    if (!trials.complete()) {
      return false;
    }
    if (curve != null && curve.nameFunction()) {
      return true;
    }
    if (WholeSum.isKept(trials)) {
      int passes = trials.ordinary().size();
      trials.found(passes, trials.entries(), "whole-number-sum", List.of());
      return true;
    }
    return treatment()
        || (curve != null && (curve.nameConstant() || samples().twoCases() || samples().values()))
        || (isLinear() && new ShareExam(trials, tables).examine(this::influenceOfInput));
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

  /** Names a part of the shares of a row that is wrong, or the other x to which they belong. */
  boolean parts() {
    return trials.complete()
        && actsByRows()
        && (OtherGradient.examine(trials)
            || (linear && new RowPartsExam(trials, tables).examine()));
  }

  /** Returns whether all outputs of a row depend on all of its inputs, and nothing else. */
  private boolean actsByRows() {
    return curve == null && trials.target().isInput() && trials.first().pass().isElementwise();
  }

  /** Names the entries on which dx depends though it must not. */
  boolean influence() {
    return trials.complete() && influences().examine();
  }

  /** Names how dx goes by dout, if not in proportion to it. */
  boolean scaling() {
    return trials.complete() && !linear && new ScalingExam(trials).examine();
  }

  /** Names what separates wrong numbers from right ones. */
  boolean separation() {
    if (!trials.complete()) {
      return false;
    }
    return (curve != null && (joined() || curve.nameRegion()))
        || new SizesExam(trials).examine()
        || (curve != null && curve.nameDifference())
        || samples().examine();
  }

  /** Looks where a gradient is wrong that is right in ordinary passes. */
  boolean elsewhere() {
    if (!trials.complete()) {
      return false;
    }
    if ((!trials.isRight()
        && isLinear()
        && new ShareExam(trials, tables).examine(this::influenceOfInput))) {
      return true;
    }
    if (new SizesExam(trials).examine() || (curve != null && curve.nameRegion())) {
      return true;
    }
    return (!trials.isRight() && treatment())
        || samples().examine()
        || new ZeroStopExam(trials).examine()
        || (actsByRows() && RowPartsExam.wide(trials).examine());
  }
}
