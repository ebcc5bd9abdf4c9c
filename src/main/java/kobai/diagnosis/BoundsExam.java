package kobai.diagnosis;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a loop over the rows goes by the number of columns, or the other way round. What
 * lies beyond keeps what the matrix was made with.
 */
final class BoundsExam {
  private static final Target DX = Target.INPUT;
  private static final List<int[]> TALL =
      List.of(new int[] {5, 3}, new int[] {7, 4}, new int[] {6, 2});
  private static final List<int[]> WIDE =
      List.of(new int[] {3, 5}, new int[] {4, 7}, new int[] {2, 6});

  private BoundsExam() {}

  /** Returns whether fresh passes give what loops with exchanged bounds give. */
  static boolean examine(PatientRecord chart, Observation first) {
    return first.pass().isElementwise()
        && (isBounded(chart, TALL, "rows-up-to-columns")
            || isBounded(chart, WIDE, "columns-up-to-rows"));
  }

  private static boolean isBounded(PatientRecord chart, List<int[]> shapes, String id) {
    int entries = 0;
    for (int[] shape : shapes) {
      Pass pass = chart.pass(id + " " + shape[0], shape[0], shape[1], shape[1]);
      RealMatrix dx = chart.observe(pass).gradient(DX);
      if (!fits(pass, dx)) {
        return false;
      }
      entries += shape[0] * shape[1];
    }
    chart.settled(shapes.size(), entries, id, DX);
    return true;
  }

  /** Returns whether dx is right in the square where both indices are small, and left beyond it. */
  private static boolean fits(Pass pass, @Nullable RealMatrix dx) {
    int side = Math.min(pass.rows(), pass.inputs());
    for (RealMatrix left : List.of(pass.zeros(), pass.dout(), pass.x(), pass.y())) {
      RealMatrix expected = left.copy();
      RealMatrix right = pass.gradient(DX);
      expected.setSubMatrix(right.getSubMatrix(0, side - 1, 0, side - 1).getData(), 0, 0);
      if (dx != null && Closeness.same(dx, expected) && !Closeness.same(dx, right)) {
        return true;
      }
    }
    return false;
  }
}
