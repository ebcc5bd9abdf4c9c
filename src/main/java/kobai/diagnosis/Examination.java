package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.company.StateExam;
import kobai.diagnosis.condition.FixedSizeExam;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.Patient;
import kobai.diagnosis.pattern.Hypotheses;
import kobai.diagnosis.pattern.Hypothesis;
import kobai.diagnosis.readback.FormulaExam;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Diagnosis;
import kobai.diagnosis.record.Examined;
import kobai.diagnosis.record.FailingBatch;
import kobai.diagnosis.record.Observations;
import kobai.diagnosis.record.PatientRecord;
import kobai.diagnosis.record.Replication;
import kobai.diagnosis.record.RightEntries;
import kobai.diagnosis.record.Section;
import kobai.experiment.PassInputs;
import kobai.experiment.Target;
import kobai.finding.DoesNotCompile;
import kobai.finding.Findings;
import kobai.finding.NotAllowed;
import kobai.finding.NotStarted;
import kobai.finding.Threw;
import kobai.finding.Unusable;
import kobai.nn.ForwardFormula;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which mistakes a layer makes. Each exam runs the layer in its own way and compares the
 * results with those of known mistakes; no exam knows the right formula.
 */
public final class Examination {
  private final PatientRecord chart;

  private Examination(PatientRecord chart) {
    this.chart = chart;
  }

  /**
   * Examines a layer that failed a check.
   *
   * @param findings the findings of that check
   * @param patient the layer
   * @param seed of all random inputs
   * @return the mistakes that may cause the findings, and what was measured; nothing if the
   *     findings do not call for an examination
   */
  public static Examined of(Findings findings, Patient patient, long seed) {
    return Referral.isCalledFor(findings)
        ? of(patient, seed, FailingBatch.of(findings, patient).orElse(null))
        : Examined.NONE;
  }

  /**
   * Examines a layer, independently of findings.
   *
   * @param patient the layer
   * @param seed of all random inputs
   * @return its mistakes, those of forward first; empty if the layer was not started, cannot be
   *     made, or makes no mistake that this examination knows
   */
  public static List<Diagnosis> of(Patient patient, long seed) {
    return of(patient, seed, null).diagnoses();
  }

  /**
   * Examines a layer that may be known to fail.
   *
   * @param given the batch in which it fails, if there is one
   */
  public static Examined of(Patient patient, long seed, @Nullable PassInputs given) {
    List<PatientRecord> records = new ArrayList<>();
    PatientRecord first = new PatientRecord(patient, seed, given);
    for (int round = 0; round < Replication.ROUNDS; round++) {
      PatientRecord chart = round == 0 ? first : first.again(round);
      records.add(chart);
      // A layer that cannot be made or read ends the examination; the checks have reported it.
      chart.during(Section.ALONE, new Examination(chart)::examine);
      if (first.claims().isEmpty() && first.failed().isEmpty()) {
        return new Examined(List.of(), first.measurements(), first.exams().faults());
      }
    }
    for (Target target : Replication.refuted(records)) {
      first.during(Section.ALONE, () -> unnamed(first, target));
    }
    first.during(Section.ALONE, () -> BatchMeasurement.of(first, given));
    first.during(Section.ALONE, () -> SmallBatch.find(first, given));
    return new Examined(
        Replication.confirmed(records), first.measurements(), first.exams().faults());
  }

  /** Measures a gradient that seemed to be a known mistake, but only in the first passes. */
  private static void unnamed(PatientRecord chart, Target target) {
    List<Observation> seen = Observations.of(chart);
    Observation clearest = Observations.clearest(target, seen);
    if (clearest != null) {
      UnnamedExam.examine(chart, target, clearest, seen);
    }
  }

  private void examine() {
    Observation first = Observations.first(chart);
    if (first.ended() instanceof NotStarted
        || first.ended() instanceof DoesNotCompile
        || first.ended() instanceof NotAllowed
        || first.ended() instanceof Unusable) {
      return;
    }
    chart.exams().hold(() -> FailingBatch.examine(chart));
    chart.exams().hold(() -> ArgumentsExam.examine(chart, first));
    if (first.y() == null && first.ended() != null) {
      ThrownExam.examine(chart, List.of(first));
      return;
    }
    chart.exams().hold(() -> ForwardExam.examine(chart, first));
    List<Observation> seen = gradients();
    boolean anyShape = seen.get(0).ended() == null;
    seen.stream()
        .filter(one -> one.ended() == null)
        .findFirst()
        .map(calm -> smaller(calm.pass(), anyShape))
        .ifPresent(
            model ->
                chart.during(Section.COMPANY, () -> StateExam.examine(chart, model, anyShape)));
    chart.during(Section.EXCEPTIONS, () -> ThrownExam.examine(chart, seen));
    chart.during(Section.EXTREMES, () -> ExtremesExam.examine(chart, first.pass()));
    chart.during(Section.CORNER, () -> CornerExam.examine(chart, first.pass()));
    if (chart.claims().isEmpty()) {
      elsewhere(first.pass());
    }
  }

  /**
   * Examines all gradients of a layer that is used once; returns what was seen. If forward is
   * wrong, they are compared with what it really computes, unless that explains nothing.
   */
  private List<Observation> gradients() {
    List<Observation> seen = Observations.of(chart);
    if (!chart.followsTheFormula() && !isRight(seen)) {
      ForwardFormula followed = chart.follow(chart.patient().spec().formula());
      List<Observation> asKnown = Observations.of(chart);
      if (isRead(asKnown)) { // only forward is wrong
        seen = asKnown;
      } else {
        chart.follow(followed);
      }
    }
    List<Target> unsettled = gradients(seen);
    if (!unsettled.isEmpty() && !chart.followsTheFormula()) {
      chart.follow(chart.patient().spec().formula());
      seen = Observations.of(chart);
      unsettled = gradients(seen);
    }
    List<Observation> passes = seen;
    unsettled.forEach(target -> chart.exams().hold(() -> unknown(target, passes)));
    return passes;
  }

  /** Examines the gradients that are right in all passes so far. */
  private void elsewhere(Pass pass) {
    for (Target target : pass.targets()) {
      if (chart.reading(target) == Hypothesis.RIGHT) {
        chart.exams().hold(() -> UnnamedExam.examineElsewhere(chart, target));
      }
    }
  }

  /** Returns whether at least one gradient is right for this forward. */
  private static boolean isRight(List<Observation> seen) {
    return seen.get(0).pass().targets().stream().anyMatch(target -> seen.get(0).right(target));
  }

  /** Returns whether at least one gradient is right, or a known mistake, for this forward. */
  private static boolean isRead(List<Observation> seen) {
    return seen.get(0).pass().targets().stream()
        .anyMatch(target -> !Hypotheses.of(seen, target).isEmpty());
  }

  /**
   * Returns a smaller pass for a layer with parameters: few rows are enough, and faster. A layer
   * without parameters keeps its size, because a mask with few entries shows little.
   */
  private Pass smaller(Pass pass, boolean anyShape) {
    if (!anyShape || pass.parameters().isEmpty()) {
      return pass;
    }
    Pass small = chart.pass("small", 3, 2, 2);
    return chart.observe(small).ended() == null ? small : pass;
  }

  /** Examines every gradient; returns those that are wrong, but match no known mistake. */
  private List<Target> gradients(List<Observation> seen) {
    return seen.get(0).pass().targets().stream().filter(target -> !gradient(target, seen)).toList();
  }

  /** Notes an unknown mistake, with the entries that are right. */
  private void unknown(Target target, List<Observation> seen) {
    Observation clearest = Observations.clearest(target, seen);
    RealMatrix gradient = clearest == null ? null : clearest.gradient(target);
    if (clearest != null && gradient != null) {
      String right = RightEntries.of(gradient, clearest.pass().gradient(target));
      List<Detail> facts = new ArrayList<>(RightEntries.detail(right));
      facts.addAll(DoutFacts.of(chart, target, clearest));
      chart.found(Diagnosis.UNKNOWN, target, facts.toArray(Detail[]::new));
    }
  }

  private boolean gradient(Target target, List<Observation> seen) {
    if (chart.isSettled(target)) {
      return true;
    }
    if (chart.exams().finds(() -> FixedSizeExam.examine(chart, target, seen))) {
      return true;
    }
    Observation clearest = Observations.clearest(target, seen);
    if (chart.exams().finds(() -> GradientExam.examine(chart, target, seen))) {
      boolean right = chart.reading(target) == Hypothesis.RIGHT;
      if (clearest != null && right && !chart.has(GradientExam.CHANGED, target)) {
        UnnamedExam.examineRight(chart, target, clearest);
      }
      return true;
    }
    boolean hidden =
        seen.get(0).ended() instanceof Threw
            || (seen.get(0).pass().isElementwise() && !seen.get(0).hasItsShape(target));
    if (hidden && chart.exams().finds(() -> FormulaExam.examine(chart, target, seen))) {
      return true; // read in shapes in which nothing is in the way
    }
    if (seen.get(0).ended() instanceof Threw) {
      return true; // the exception is named separately
    }
    if (seen.stream().anyMatch(one -> one.gradient(target) != null && !one.hasItsShape(target))) {
      chart.exams().hold(() -> ShapeExam.examine(chart, target, seen));
      return true;
    }
    if (clearest == null) {
      return true; // never observed, because of another mistake
    }
    return UnnamedExam.examine(chart, target, clearest, seen);
  }
}
