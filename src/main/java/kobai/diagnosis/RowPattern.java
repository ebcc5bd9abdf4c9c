package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Sums over the batch that are not taken, or over too much, and loops that stop too early. */
enum RowPattern implements Pattern {
  /** One row a sample is left, where one sum over all samples should be. */
  NOT_SUMMED("not-summed"),

  /** Every entry holds the sum of all. */
  GRAND_TOTAL("grand-total"),

  /** The sum runs over the other index. */
  WRONG_AXIS("wrong-axis"),

  /** A loop over rows begins too late. */
  FIRST_ROW_LEFT_OUT("first-row-left-out"),

  /** A loop over rows stops too early. */
  LAST_ROW_LEFT_OUT("last-row-left-out"),

  /** There is no loop over rows: the first is taken for all. */
  FIRST_ROW_ONLY("first-row-only"),

  /** Each row takes the place of the one before, so that only the last is left. */
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

  /** Returns whether the target is one row, such as db, to which every sample adds its own. */
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

  /** Returns what each sample adds, one row a sample: N×M. */
  private static RealMatrix unsummed(Pass pass, Target target) {
    RealMatrix all =
        MatrixUtils.createRealMatrix(pass.rows(), pass.point(target).getColumnDimension());
    for (int n = 0; n < pass.rows(); n++) {
      all.setRowMatrix(n, pass.gradientOfRow(target, n));
    }
    return all;
  }

  /** The sums over the outputs: upright, lying, or as many of them as there is room for. */
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

  /** One row is left out of all, or taken for all. */
  private List<RealMatrix> otherRows(Pass pass, Target target) {
    boolean leftOut = this == FIRST_ROW_LEFT_OUT || this == LAST_ROW_LEFT_OUT;
    boolean first = this == FIRST_ROW_LEFT_OUT || this == FIRST_ROW_ONLY;
    RealMatrix right = pass.gradient(target);
    List<RealMatrix> gradients = new ArrayList<>();
    if (right.getRowDimension() > 1 || pass.rows() == 1) { // db has one row in any batch
      int row = first ? 0 : right.getRowDimension() - 1;
      for (RealMatrix filling : fillings(pass, target)) {
        RealMatrix gradient = (leftOut ? right : filling).copy();
        gradient.setRow(row, (leftOut ? filling : right).getRow(row));
        gradients.add(gradient);
      }
    }
    if (!target.isInput()) { // every sample adds to a parameter's gradient
      RealMatrix ofOne = pass.gradientOfRow(target, first ? 0 : pass.rows() - 1);
      gradients.add(leftOut ? right.subtract(ofOne) : ofOne);
    }
    return gradients;
  }

  /** One column is left out of all. */
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
    if (target.isInput()) { // every output adds to dx
      RealMatrix dout = pass.dout().copy();
      dout.setColumn(first ? 0 : pass.outputs() - 1, new double[pass.rows()]);
      gradients.add(pass.withDout(dout).gradient(target));
    }
    return gradients;
  }

  /** What a loop that stops too early may leave behind: zeros, or what was copied to begin with. */
  private static List<RealMatrix> fillings(Pass pass, Target target) {
    List<RealMatrix> fillings = new ArrayList<>();
    fillings.add(pass.point(target).scalarMultiply(0));
    if (target.isInput() && pass.isElementwise()) {
      fillings.addAll(List.of(pass.dout(), pass.y(), pass.x()));
    }
    return fillings;
  }
}
