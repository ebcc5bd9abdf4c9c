package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.experiment.Target;

/**
 * Passes of other shapes, with which a reading of one pass is put to the test. Where the sizes of
 * the model are equal or 1, so are theirs: there a layer may do what it cannot do elsewhere.
 */
final class FreshPasses {
  private static final int[][] SIZES = {{6, 3, 5}, {3, 5, 4}, {4, 6, 2}, {2, 3, 4}, {7, 4, 3}};

  private FreshPasses() {}

  /** Runs new layers; returns those that gave the gradient its shape, {@link Claim#ENOUGH}. */
  static List<Observation> like(PatientRecord chart, Pass model, Target target) {
    List<Observation> fresh = new ArrayList<>();
    for (int[] size : SIZES) {
      if (fresh.size() < Claim.ENOUGH) {
        Observation one = chart.observe(scaled(like(chart, model, target, size), fresh.size()));
        if (one.hasItsShape(target)) {
          fresh.add(one);
        }
      }
    }
    return fresh;
  }

  /** Returns one pass with a wider x, and one with a larger dout: a formula holds there as well. */
  private static Pass scaled(Pass pass, int number) {
    return switch (number) {
      case 1 -> pass.withX(pass.x().scalarMultiply(2));
      case 2 -> pass.withDout(pass.dout().scalarMultiply(0x1p6));
      default -> pass;
    };
  }

  /** Draws a pass of such a size, in which sizes are equal or 1 where the model's are. */
  static Pass like(PatientRecord chart, Pass model, Target target, int... size) {
    int n = model.rows() == 1 ? 1 : size[0];
    int d = model.inputs() == 1 ? 1 : model.inputs() == model.rows() ? n : size[1];
    int m =
        model.outputs() == 1
            ? 1
            : model.outputs() == model.rows() ? n : model.outputs() == model.inputs() ? d : size[2];
    return chart.pass("formula" + n + d + m + target.displayed(), n, d, m);
  }
}
