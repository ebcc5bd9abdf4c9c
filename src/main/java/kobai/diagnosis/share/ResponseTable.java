package kobai.diagnosis.share;

import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Trials;
import kobai.experiment.Target;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * All that backward does for one gradient at one x, if it is linear in dout: the gradient for dout
 * = 0, and what one unit of each entry of dout adds to it. Entries are counted row by row.
 *
 * @param pass the inputs
 * @param offset the gradient for dout = 0
 * @param shares a row for each entry of the gradient, a column for each entry of dout
 * @param calculus the same table as calculus gives it
 */
public record ResponseTable(Pass pass, RealMatrix offset, RealMatrix shares, RealMatrix calculus) {

  /** Measures a table, with a new layer for each entry of dout; null if an answer is unusable. */
  public static @Nullable ResponseTable of(Trials trials, Pass pass) {
    Target target = trials.target();
    RealMatrix none = pass.dout().scalarMultiply(0);
    RealMatrix offset = trials.answer(pass.withDout(none));
    if (offset == null) {
      return null;
    }
    RealMatrix calculus = pass.jacobian(target).transpose();
    RealMatrix shares =
        MatrixUtils.createRealMatrix(calculus.getRowDimension(), calculus.getColumnDimension());
    for (int k = 0; k < shares.getColumnDimension(); k++) {
      RealMatrix unit = none.copy();
      unit.setEntry(k / pass.outputs(), k % pass.outputs(), 1);
      RealMatrix answer = trials.answer(pass.withDout(unit));
      if (answer == null) {
        return null;
      }
      shares.setColumn(k, NumericalJacobian.flat(answer.subtract(offset)));
    }
    return new ResponseTable(pass, offset, shares, calculus);
  }

  /** Returns the gradient that this table predicts for the dout of its pass. */
  public RealMatrix predicted() {
    double[] entries = shares.operate(NumericalJacobian.flat(pass.dout()));
    int columns = offset.getColumnDimension();
    RealMatrix predicted = offset.copy();
    for (int k = 0; k < entries.length; k++) {
      predicted.addToEntry(k / columns, k % columns, entries[k]);
    }
    return predicted;
  }

  /** Returns whether one share is what calculus gives. */
  boolean right(int entry, int upstream) {
    double off = shares.getEntry(entry, upstream) - calculus.getEntry(entry, upstream);
    return Math.abs(off) <= Closeness.SAME * (1 + Math.abs(calculus.getEntry(entry, upstream)));
  }
}
