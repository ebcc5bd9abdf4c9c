package kobai.diagnosis;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.Target;
import kobai.numeric.Magnitude;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Checks whether a row of dx depends on the dout of other rows. In a batch it must not. */
final class RowsExam {
  private static final int ONE_ROWS = 12; // one right result may be luck
  private static final List<Integer> MORE_ROWS = List.of(2, 3, 5, 7);
  private static final double SMALL = 0x1p-6;

  private final PatientRecord chart;
  private final Pass pass;
  private final RealMatrix influence; // N·M×N·D: the effect of each entry of dout on each of dx

  private RowsExam(PatientRecord chart, Pass pass, RealMatrix influence) {
    this.chart = chart;
    this.pass = pass;
    this.influence = influence;
  }

  /** Returns whether the layer mixes rows. */
  static boolean mixesRows(PatientRecord chart, Target target, Observation first) {
    Pass pass = first.pass();
    RealMatrix dx = first.gradient(target);
    if (target.isInput() && dx != null && Closeness.sameShape(dx, pass.x())) {
      if (everyRowReachesAll(chart, pass)) {
        new RowsExam(chart, pass, influence(chart, pass)).name();
        return true;
      }
    }
    return false;
  }

  /** Returns whether the layer is right only for batches of one row. */
  static boolean isForOneRow(PatientRecord chart, Target target, Observation first) {
    Pass pass = first.pass();
    for (int n = 0; n < ONE_ROWS; n++) {
      if (!chart.observe(chart.like(pass, "one row " + n, 1)).right(target)) {
        return false;
      }
    }
    Pass several = pass;
    int zeros = 0; // entries of gradients that are 0 throughout
    boolean allZeros = true;
    for (int rows : MORE_ROWS) {
      Pass drawn = chart.like(pass, rows + " rows", rows);
      Pass more = pass.isElementwise() ? drawn.withAlternatingSigns() : drawn; // a mask shows
      several = more.withDout(more.dout().scalarMultiply(SMALL)); // not wrong by its size
      Observation one = chart.observe(several);
      if (one.right(target)) {
        return false;
      }
      RealMatrix gradient = one.gradient(target);
      allZeros &= gradient != null && Magnitude.largest(gradient) == 0;
      zeros += gradient == null ? 0 : gradient.getRowDimension() * gradient.getColumnDimension();
    }
    if (allZeros) {
      ZeroExam.name(chart, target, several, MORE_ROWS.size(), zeros);
      return true;
    }
    chart.predicted(ONE_ROWS + MORE_ROWS.size(), 0, "one-row-only", target);
    return true;
  }

  /**
   * Returns whether each row of dout affects every row of dx, as with a sum over the batch. It
   * changes one row at a time, with a new layer each.
   */
  private static boolean everyRowReachesAll(PatientRecord chart, Pass pass) {
    RealMatrix all = gradient(chart, pass, pass.dout());
    for (int from = 0; from < pass.rows(); from++) {
      RealMatrix dout = pass.dout().copy();
      dout.setRowMatrix(from, dout.getRowMatrix(from).scalarMultiply(-2));
      RealMatrix changed = gradient(chart, pass, dout).subtract(all);
      for (int to = 0; to < pass.rows(); to++) {
        if (!(Magnitude.largest(changed.getRowMatrix(to)) > Closeness.SAME)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the influence matrix: one unit dout at a time, with a new layer each. */
  private static RealMatrix influence(PatientRecord chart, Pass pass) {
    int outputs = pass.outputs();
    RealMatrix influence =
        MatrixUtils.createRealMatrix(pass.rows() * outputs, pass.rows() * pass.inputs());
    RealMatrix nothing = gradient(chart, pass, pass.dout().scalarMultiply(0));
    for (int k = 0; k < influence.getRowDimension(); k++) {
      RealMatrix unit = pass.dout().scalarMultiply(0);
      unit.setEntry(k / outputs, k % outputs, 1);
      RealMatrix added = gradient(chart, pass, unit).subtract(nothing);
      influence.setRow(k, NumericalJacobian.flat(added));
    }
    return influence;
  }

  private static RealMatrix gradient(PatientRecord chart, Pass pass, RealMatrix dout) {
    RealMatrix gradient = chart.observe(pass.withDout(dout)).gradient(Target.INPUT);
    return gradient != null && Closeness.sameShape(gradient, pass.x()) ? gradient : pass.zeros();
  }

  /**
   * Names the mistake: a sum over a column affects that column in every row, and no other column.
   */
  private void name() {
    boolean columnsOnly = pass.isElementwise();
    for (int from = 0; from < pass.rows(); from++) {
      for (int to = 0; to < pass.rows(); to++) {
        columnsOnly &= from == to || !leavesColumn(from, to);
      }
    }
    chart.found(columnsOnly ? "columns-for-rows" : "rows-mixed", Target.INPUT);
  }

  private boolean leavesColumn(int from, int to) {
    for (int i = 0; i < pass.outputs(); i++) {
      for (int j = 0; j < pass.inputs(); j++) {
        double share = influence.getEntry(from * pass.outputs() + i, to * pass.inputs() + j);
        if (i != j && Math.abs(share) > Closeness.SAME) {
          return true;
        }
      }
    }
    return false;
  }
}
