package kobai.diagnosis.record;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Passes of other shapes, with which a reading of one pass is put to the test. Where the sizes of
 * the model are equal or 1, so are theirs: there a layer may do what it cannot do elsewhere.
 */
public final class FreshPasses {
  private static final int[][] SIZES = {{6, 3, 5}, {3, 5, 4}, {4, 6, 2}, {2, 3, 4}, {7, 4, 3}};

  private FreshPasses() {}

  /**
   * Runs new layers; returns those that gave the gradient its shape. {@link Claim#ENOUGH} of them
   * are not all 0: where nothing comes through, many formulas are right by chance.
   */
  public static List<Observation> like(PatientRecord chart, Pass model, Target target) {
    List<Observation> fresh = new ArrayList<>();
    int telling = 0;
    for (int[] size : SIZES) {
      if (telling < Claim.ENOUGH) {
        Pass pass = signed(like(chart, model, target, size), fresh.size());
        Observation one = chart.observe(scaled(pass, fresh.size()));
        if (one.hasItsShape(target)) {
          fresh.add(one);
          if (Magnitude.largest(one.gradients().get(target)) > 0) {
            telling++;
          }
        }
      }
    }
    return telling < Claim.ENOUGH ? List.of() : fresh;
  }

  /**
   * Returns the pass with a row of positive entries and a row of negative ones, if the layer works
   * entry by entry or row by row: it may decide by a row, and that shows only if both cases occur.
   */
  private static Pass signed(Pass pass, int number) {
    if (!pass.isElementwise() || pass.rows() < 2) {
      return pass;
    }
    RealMatrix x = pass.withAlternatingSigns().x();
    for (int j = 0; j < pass.inputs(); j++) {
      int positive = number % pass.rows();
      int negative = (number + 1) % pass.rows();
      x.setEntry(positive, j, Math.abs(x.getEntry(positive, j)));
      x.setEntry(negative, j, -Math.abs(x.getEntry(negative, j)));
    }
    return pass.withX(x);
  }

  /**
   * Returns the pass in which a fourth of the entries has each combination of signs in x and dout,
   * if both have the same shape: a formula that is right for one sign is right in half of it.
   */
  public static Pass balanced(Pass pass) {
    if (!pass.isElementwise()) {
      return pass;
    }
    RealMatrix dout = pass.dout().copy();
    for (int i = 0; i < pass.rows(); i++) {
      for (int j = 0; j < pass.outputs(); j++) {
        dout.setEntry(i, j, (i % 2 == 0 ? 1 : -1) * Math.abs(dout.getEntry(i, j)));
      }
    }
    return pass.withAlternatingSigns().withDout(dout);
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
  public static Pass like(PatientRecord chart, Pass model, Target target, int... size) {
    int n = model.rows() == 1 ? 1 : size[0];
    int d = model.inputs() == 1 ? 1 : model.inputs() == model.rows() ? n : size[1];
    int m =
        model.outputs() == 1
            ? 1
            : model.outputs() == model.rows() ? n : model.outputs() == model.inputs() ? d : size[2];
    return chart.pass("formula" + n + d + m + target.displayed(), n, d, m);
  }
}
