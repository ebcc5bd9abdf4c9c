package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import kobai.check.Probe;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Sums over the batch that are not taken, or over too much, and loops that stop too early. */
final class RowPatterns {

  /** One row a sample is left, where one sum over all samples should be. */
  private static final Pattern NOT_SUMMED =
      new Pattern(
          "not-summed", (pass, target) -> isRow(pass, target) ? sides(pass, target) : none());

  /** Every entry holds the sum of all. */
  private static final Pattern GRAND_TOTAL =
      new Pattern(
          "grand-total",
          (pass, target) ->
              isRow(pass, target) ? List.of(grandTotal(pass.gradient(target))) : none());

  /** The sum runs over the other index. */
  private static final Pattern WRONG_AXIS =
      new Pattern(
          "wrong-axis", (pass, target) -> isRow(pass, target) ? otherSums(pass, target) : none());

  static final List<Pattern> ALL =
      List.of(
          NOT_SUMMED,
          GRAND_TOTAL,
          WRONG_AXIS,
          ofRows("first-row-left-out", size -> 0, true),
          ofRows("last-row-left-out", size -> size - 1, true),
          ofRows("first-row-only", size -> 0, false),
          ofRows("last-row-only", size -> size - 1, false),
          ofColumns("first-column-left-out", size -> 0),
          ofColumns("last-column-left-out", size -> size - 1));

  private RowPatterns() {}

  private static List<RealMatrix> none() {
    return List.of();
  }

  /** Returns whether the target is one row, such as db, to which every sample adds its own. */
  private static boolean isRow(Pass pass, String target) {
    return !target.equals(Probe.DX) && pass.point(target).getRowDimension() == 1;
  }

  /** Returns what each sample adds, one row a sample: N×M. */
  private static RealMatrix unsummed(Pass pass, String target) {
    RealMatrix all =
        MatrixUtils.createRealMatrix(pass.rows(), pass.point(target).getColumnDimension());
    for (int n = 0; n < pass.rows(); n++) {
      all.setRowMatrix(n, pass.gradientOfRow(target, n));
    }
    return all;
  }

  private static List<RealMatrix> sides(Pass pass, String target) {
    RealMatrix all = unsummed(pass, target);
    return List.of(all, all.transpose());
  }

  private static RealMatrix grandTotal(RealMatrix gradient) {
    double total = 0;
    for (double entry : gradient.getRow(0)) {
      total += entry;
    }
    return gradient.scalarMultiply(0).scalarAdd(total);
  }

  /** The sums over the outputs: upright, lying, or as many of them as there is room for. */
  private static List<RealMatrix> otherSums(Pass pass, String target) {
    RealMatrix all = unsummed(pass, target);
    RealMatrix upright = MatrixUtils.createRealMatrix(pass.rows(), 1);
    RealMatrix fitted = MatrixUtils.createRealMatrix(1, all.getColumnDimension());
    for (int n = 0; n < pass.rows(); n++) {
      double sum = grandTotal(all.getRowMatrix(n)).getEntry(0, 0);
      upright.setEntry(n, 0, sum);
      if (n < fitted.getColumnDimension()) {
        fitted.setEntry(0, n, sum);
      }
    }
    return List.of(upright, upright.transpose(), fitted);
  }

  /** Patterns of a loop over rows: one row is left out of all, or taken for all. */
  private static Pattern ofRows(String id, IntUnaryOperator which, boolean leftOut) {
    return new Pattern(
        id,
        (pass, target) -> {
          List<RealMatrix> gradients = new ArrayList<>();
          RealMatrix right = pass.gradient(target);
          int row = which.applyAsInt(right.getRowDimension());
          Place kept = (i, j) -> (i == row) != leftOut;
          if (right.getRowDimension() > 1 || pass.rows() == 1) { // db has one row in any batch
            for (RealMatrix otherwise : fillings(pass, target)) {
              gradients.add(filled(right, otherwise, kept));
            }
          }
          if (!target.equals(Probe.DX)) { // every sample adds to a parameter's gradient
            RealMatrix ofOne = pass.gradientOfRow(target, which.applyAsInt(pass.rows()));
            gradients.add(leftOut ? right.subtract(ofOne) : ofOne);
          }
          return gradients;
        });
  }

  private static Pattern ofColumns(String id, IntUnaryOperator which) {
    return new Pattern(
        id,
        (pass, target) -> {
          List<RealMatrix> gradients = new ArrayList<>();
          RealMatrix right = pass.gradient(target);
          int column = which.applyAsInt(right.getColumnDimension());
          for (RealMatrix otherwise : fillings(pass, target)) {
            gradients.add(filled(right, otherwise, (i, j) -> j != column));
          }
          if (target.equals(Probe.DX)) { // every output adds to dx
            RealMatrix dout = pass.dout().copy();
            dout.setColumn(which.applyAsInt(pass.outputs()), new double[pass.rows()]);
            gradients.add(pass.withDout(dout).gradient(target));
          }
          return gradients;
        });
  }

  /** What a loop that stops too early may leave behind: zeros, or what was copied to begin with. */
  private static List<RealMatrix> fillings(Pass pass, String target) {
    List<RealMatrix> fillings = new ArrayList<>();
    fillings.add(pass.point(target).scalarMultiply(0));
    if (SlopePatterns.elementwise(pass, target)) {
      fillings.addAll(List.of(pass.dout(), pass.y(), pass.x()));
    }
    return fillings;
  }

  private interface Place {
    boolean test(int row, int column);
  }

  private static RealMatrix filled(RealMatrix right, RealMatrix otherwise, Place kept) {
    RealMatrix filled = right.copy();
    for (int i = 0; i < right.getRowDimension(); i++) {
      for (int j = 0; j < right.getColumnDimension(); j++) {
        if (!kept.test(i, j)) {
          filled.setEntry(i, j, otherwise.getEntry(i, j));
        }
      }
    }
    return filled;
  }
}
