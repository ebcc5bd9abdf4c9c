package kobai.diagnosis.pattern;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Sums over the batch that are missing or too wide, and loops that stop too early. */
public enum RowPattern implements Pattern {
  /** The result has one row per sample, but should be one sum over all samples. */
  NOT_SUMMED("not-summed"),

  /** Every entry holds the sum of all entries. */
  GRAND_TOTAL("grand-total"),

  /** The sum runs over the wrong index. */
  WRONG_AXIS("wrong-axis"),

  /** A loop over rows begins too late. */
  FIRST_ROW_LEFT_OUT("first-row-left-out"),

  /** A loop over rows stops too early. */
  LAST_ROW_LEFT_OUT("last-row-left-out"),

  /** There is no loop over rows: the first row is used for all. */
  FIRST_ROW_ONLY("first-row-only"),

  /** Each row overwrites the one before, so only the last one remains. */
  LAST_ROW_ONLY("last-row-only"),

  /** A loop over columns begins too late. */
  FIRST_COLUMN_LEFT_OUT("first-column-left-out"),

  /** A loop over columns stops too early. */
  LAST_COLUMN_LEFT_OUT("last-column-left-out");

  private final String id;

  RowPattern(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<RealMatrix> predict(Pass pass, Target target) {
    return switch (this) {
      case NOT_SUMMED, GRAND_TOTAL, WRONG_AXIS ->
          isRow(pass, target) ? otherSums(pass, target) : List.of();
      case FIRST_ROW_LEFT_OUT, LAST_ROW_LEFT_OUT, FIRST_ROW_ONLY, LAST_ROW_ONLY ->
          otherRows(pass, target);
      case FIRST_COLUMN_LEFT_OUT, LAST_COLUMN_LEFT_OUT -> otherColumns(pass, target);
    };
  }

  /** Returns whether the target has one row, such as db, to which every sample contributes. */
  private static boolean isRow(Pass pass, Target target) {
    return !target.isInput() && pass.point(target).getRowDimension() == 1;
  }

  private List<RealMatrix> otherSums(Pass pass, Target target) {
    if (this == GRAND_TOTAL) {
      RealMatrix gradient = pass.gradient(target);
      return List.of(gradient.scalarMultiply(0).scalarAdd(total(gradient)));
    }
    RealMatrix all = unsummed(pass, target);
    return this == NOT_SUMMED ? List.of(all, all.transpose()) : sumsOverOutputs(all);
  }

  /** Returns the contribution of each sample, one row per sample: N×M. */
  private static RealMatrix unsummed(Pass pass, Target target) {
    RealMatrix all =
        MatrixUtils.createRealMatrix(pass.rows(), pass.point(target).getColumnDimension());
    for (int n = 0; n < pass.rows(); n++) {
      all.setRowMatrix(n, pass.gradientOfRow(target, n));
    }
    return all;
  }

  /** Returns the sums over the outputs: as a column, as a row, or as many of them as fit. */
  private static List<RealMatrix> sumsOverOutputs(RealMatrix all) {
    int rows = all.getRowDimension();
    RealMatrix upright = MatrixUtils.createRealMatrix(rows, 1);
    RealMatrix fitted = MatrixUtils.createRealMatrix(1, all.getColumnDimension());
    for (int n = 0; n < rows; n++) {
      double sum = total(all.getRowMatrix(n));
      upright.setEntry(n, 0, sum);
      if (n < fitted.getColumnDimension()) {
        fitted.setEntry(0, n, sum);
      }
    }
    return List.of(upright, upright.transpose(), fitted);
  }

  private static double total(RealMatrix row) {
    double total = 0;
    for (double entry : row.getRow(0)) {
      total += entry;
    }
    return total;
  }

  /** Returns the gradients in which one row is left out, or used for all. */
  private List<RealMatrix> otherRows(Pass pass, Target target) {
    boolean leftOut = this == FIRST_ROW_LEFT_OUT || this == LAST_ROW_LEFT_OUT;
    boolean first = this == FIRST_ROW_LEFT_OUT || this == FIRST_ROW_ONLY;
    RealMatrix right = pass.gradient(target);
    List<RealMatrix> gradients = new ArrayList<>();
    if (right.getRowDimension() > 1 || pass.rows() == 1) { // db always has one row
      int row = first ? 0 : right.getRowDimension() - 1;
      for (RealMatrix filling : fillings(pass, target)) {
        RealMatrix gradient = (leftOut ? right : filling).copy();
        gradient.setRow(row, (leftOut ? filling : right).getRow(row));
        gradients.add(gradient);
      }
    }
    if (!target.isInput()) { // all samples contribute to it
      RealMatrix ofOne = pass.gradientOfRow(target, first ? 0 : pass.rows() - 1);
      gradients.add(leftOut ? right.subtract(ofOne) : ofOne);
    }
    return gradients;
  }

  /** Returns the gradients in which one column is left out. */
  private List<RealMatrix> otherColumns(Pass pass, Target target) {
    boolean first = this == FIRST_COLUMN_LEFT_OUT;
    RealMatrix right = pass.gradient(target);
    int column = first ? 0 : right.getColumnDimension() - 1;
    List<RealMatrix> gradients = new ArrayList<>();
    for (RealMatrix filling : fillings(pass, target)) {
      RealMatrix gradient = right.copy();
      gradient.setColumn(column, filling.getColumn(column));
      gradients.add(gradient);
    }
    if (target.isInput()) { // every output contributes to dx
      RealMatrix dout = pass.dout().copy();
      dout.setColumn(first ? 0 : pass.outputs() - 1, new double[pass.rows()]);
      gradients.add(pass.withDout(dout).gradient(target));
    }
    return gradients;
  }

  /**
   * Returns what a loop that stops too early may leave: zeros, or the matrix that was copied first.
   */
  private static List<RealMatrix> fillings(Pass pass, Target target) {
    List<RealMatrix> fillings = new ArrayList<>();
    fillings.add(pass.point(target).scalarMultiply(0));
    if (target.isInput() && pass.isElementwise()) {
      fillings.addAll(List.of(pass.dout(), pass.y(), pass.x()));
    }
    return fillings;
  }
}
