package kobai.diagnosis.pass;

import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How far an entry of a right gradient may be from the numerical one, of which the digits end
 * sooner.
 *
 * @param target the gradient
 * @param entryByEntry whether each output depends on the input in its own place alone
 */
public record EntryBar(Target target, boolean entryByEntry) {
  /** Returns how far from right an entry may be because slopes are found numerically. */
  public double of(Pass pass, int row, int column) {
    RealMatrix jacobian = pass.jacobian(target);
    double[] dout = NumericalJacobian.flat(pass.dout());
    int entry = row * pass.point(target).getColumnDimension() + column;
    double sizes = 0;
    double slope = 0;
    for (int k = 0; k < dout.length; k++) {
      double share = Math.abs(jacobian.getEntry(k, entry));
      sizes += share * Math.abs(dout[k]);
      slope = Math.max(slope, share);
    }
    double value = slope;
    if (pass.isElementwise()) { // y is differentiated as exactly as it is known
      value =
          entryByEntry
              ? Math.abs(pass.y().getEntry(row, column))
              : Magnitude.largest(pass.y().getRowMatrix(row));
    }
    return 1e-10 * sizes + 1e-12 * value * upstream(pass, row, column);
  }

  /** Returns the largest entry of dout that has a say in an entry of the gradient. */
  private double upstream(Pass pass, int row, int column) {
    if (entryByEntry) {
      return Math.abs(pass.dout().getEntry(row, column));
    }
    return Magnitude.largest(
        target.isInput() ? pass.dout().getRowMatrix(row) : pass.dout().getColumnMatrix(column));
  }
}
