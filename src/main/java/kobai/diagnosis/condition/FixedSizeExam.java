package kobai.diagnosis.condition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kobai.diagnosis.pass.FixedSizes;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.nn.ShapeMismatch;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Checks whether sizes stand in the code as numbers, as in {@code i < 5}: then a large batch gives
 * what a small one gives, and the rest is left out.
 */
public final class FixedSizeExam {

  /** Larger than the sizes of the batches that a student gets to see. */
  private static final List<int[]> LARGE =
      List.of(
          new int[] {9, 8, 7}, new int[] {11, 7, 8}, new int[] {8, 9, 9}, new int[] {13, 10, 6});

  private static final List<int[]> SMALL =
      List.of(new int[] {2, 3, 4}, new int[] {3, 2, 5}, new int[] {1, 4, 2}, new int[] {2, 2, 3});

  private final PatientRecord chart;
  private final Target target;

  private FixedSizeExam(PatientRecord chart, Target target) {
    this.chart = chart;
    this.target = target;
  }

  /**
   * Returns whether a gradient is computed for fixed sizes.
   *
   * @param seen passes of several shapes
   */
  public static boolean examine(PatientRecord chart, Target target, List<Observation> seen) {
    boolean suspicious =
        seen.stream().anyMatch(one -> one.ended() != null || !one.hasItsShape(target));
    FixedSizeExam exam = new FixedSizeExam(chart, target);
    return suspicious && chart.round() == 0 && (exam.isCut() || exam.hasOneShape());
  }

  /** Returns whether large batches are computed only up to fixed sizes. */
  private boolean isCut() {
    Pass pass = draw(LARGE.get(0), 0);
    RealMatrix gradient = chart.observe(pass).gradient(target);
    Optional<FixedSizes> sizes =
        gradient == null ? Optional.empty() : FixedSizes.in(pass, target, gradient);
    int entries = 0;
    for (int n = 1; sizes.isPresent() && n < LARGE.size(); n++) {
      Pass other = draw(LARGE.get(n), n);
      RealMatrix seen = chart.observe(other).gradient(target);
      if (seen == null || !sizes.get().fits(other, target, seen)) {
        return false;
      }
      entries += seen.getRowDimension() * seen.getColumnDimension();
    }
    if (sizes.isEmpty()) {
      return false;
    }
    Detail argument = Detail.argument(sizes.get().displayed(pass.isElementwise()));
    chart.settled(LARGE.size() - 1, entries, "fixed-sizes", target, argument);
    return true;
  }

  /** Returns whether the gradient has the same shape for all small batches. */
  private boolean hasOneShape() {
    List<String> shapes = new ArrayList<>();
    boolean wrong = true;
    for (int n = 0; n < SMALL.size(); n++) {
      Observation one = chart.observe(draw(SMALL.get(n), n));
      RealMatrix gradient = one.gradient(target);
      wrong &= gradient != null && !one.hasItsShape(target);
      shapes.add(gradient == null ? "" : ShapeMismatch.shape(gradient));
    }
    boolean same = new HashSet<>(shapes).size() == 1;
    if (wrong && same) {
      chart.settled(SMALL.size(), 0, "fixed-shape", target, Detail.argument(shapes.get(0)));
    }
    return wrong && same;
  }

  private Pass draw(int[] shape, int n) {
    return chart.pass("fixed " + n + " " + shape[0], shape[0], shape[1], shape[2]);
  }
}
