package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.check.DoesNotCompile;
import kobai.check.Findings;
import kobai.check.NotStarted;
import kobai.check.Probe;
import kobai.check.Unusable;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Finds out which mistakes a layer makes. Each exam runs the layer in its own way and compares what
 * it gives with what known mistakes would give; none of them knows the right formula.
 */
public final class Examination {
  private static final int N = 5; // rows; N, D and M differ, so that what is mixed up shows
  private static final int D = 4; // inputs
  private static final int M = 3; // outputs

  private final Chart chart;

  private Examination(Chart chart) {
    this.chart = chart;
  }

  /**
   * Examines a layer that failed a check.
   *
   * @param patient the layer
   * @param seed of all random inputs
   * @return the mistakes it makes, those of forward first; empty if the layer was not started,
   *     cannot be had, or has nothing that this examination looks for
   */
  public static List<Diagnosis> of(Patient patient, long seed) {
    Chart chart = new Chart(patient, seed);
    // What cannot be made or read ends the examination; that it is so, the checks have found.
    Findings.of(
        patient.name(),
        () -> {
          new Examination(chart).examine();
          return List.of();
        });
    return chart.diagnoses();
  }

  private void examine() {
    Observation first = chart.observe(chart.pass("first", N, D, M));
    if (first.ended() instanceof NotStarted
        || first.ended() instanceof DoesNotCompile
        || first.ended() instanceof Unusable) {
      return;
    }
    ArgumentsExam.examine(chart, first);
    if (first.y() == null && first.ended() != null) {
      ThrownExam.examine(chart, List.of(first));
      return;
    }
    ForwardExam.examine(chart, first);
    List<Observation> seen = observations();
    if (!chart.followsTheFormula() && !backwardFollowsForward(seen)) {
      chart.follow(chart.patient().formula()); // only forward does something else
      seen = observations();
    }
    List<Observation> passes = seen;
    first.pass().targets().forEach(target -> gradient(target, passes));
    boolean anyShape = passes.get(0).ended() == null;
    passes.stream()
        .filter(one -> one.ended() == null)
        .findFirst()
        .ifPresent(calm -> StateExam.examine(chart, calm.pass(), anyShape));
    ThrownExam.examine(chart, seen);
    ExtremesExam.examine(chart, first.pass());
    CornerExam.examine(chart, first.pass());
  }

  /** Several shapes, and where one of them gave trouble, those in which it does not. */
  private List<Observation> observations() {
    Observation first = chart.observe(chart.pass("first", N, D, M));
    List<Observation> seen = new ArrayList<>(List.of(first));
    seen.add(chart.observe(chart.pass("second", N - 2, D + 1, M - 1)));
    if (!first.pass().targets().stream().allMatch(target -> hasItsShape(first, target))) {
      seen.add(chart.observe(chart.pass("one row", 1, D, M)));
      seen.add(chart.observe(chart.pass("cube", M, M, M)));
      seen.add(chart.observe(chart.pass("square", 1, M, M)));
      seen.add(chart.observe(chart.pass("number", 1, 1, 1)));
      seen.add(chart.observe(chart.pass("another number", 1, 1, 1)));
    }
    return seen;
  }

  /** Returns whether some gradient is what it should be, or a known mistake, for this forward. */
  private boolean backwardFollowsForward(List<Observation> seen) {
    return seen.get(0).pass().targets().stream()
        .anyMatch(target -> !Readings.of(seen, target).isEmpty());
  }

  private static boolean hasItsShape(Observation one, String target) {
    RealMatrix gradient = one.gradient(target);
    return gradient != null && Near.sameShape(gradient, one.pass().point(target));
  }

  private void gradient(String target, List<Observation> seen) {
    Observation first = seen.get(0);
    if (GradientExam.examine(chart, target, seen)) {
      if (chart.reading(target) == Reading.RIGHT) {
        PrecisionExam.examine(chart, target, first);
      }
      return;
    }
    if (first.gradient(target) == null) {
      return; // something is thrown, which has its own name
    }
    if (!hasItsShape(first, target)) {
      chart.found("wrong-shape", target);
    } else if (!PrecisionExam.examine(chart, target, first)
        && !(target.equals(Probe.DX) && MixingExam.examine(chart, first))
        && !RowsExam.examine(chart, target, first)
        && !chart.has("float-precision", "y")) {
      chart.found(Diagnosis.UNKNOWN, target);
    }
  }
}
