package kobai.diagnosis.condition;

import java.util.Arrays;
import java.util.Map;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Trials;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Inputs in which numbers do not go together that mostly do: a row of equal scores is in order,
 * too, and a large gradient mostly has a large dout. A condition that holds here as well is not
 * another one in disguise.
 */
enum SeparatingInputs {
  ORDERED_ROWS,
  NEAR_ROWS,
  NEAR_DOUT,
  LARGE_X_WEAK_DOUT,
  HUGE_X_WEAK_DOUT,
  SMALL_X_STRONG_DOUT,
  WEAK_DOUT,
  WEAKER_DOUT,
  STRONG_DOUT,
  STRONG_ROW;

  private static final int[] SHAPE = {6, 2, 3};
  private static final int[] WIDE = {5, 4, 2};

  /** Draws a pass. */
  Pass drawn(Trials trials) {
    int[] shape = this == ORDERED_ROWS ? SHAPE : WIDE;
    Pass pass = trials.draw("separating " + this, shape[0], shape[1], shape[2]);
    RealMatrix x = pass.x();
    RealMatrix dout = pass.dout();
    return switch (this) {
      case ORDERED_ROWS -> pass.withX(ordered(x));
      case NEAR_ROWS -> pass.withX(near(x));
      case NEAR_DOUT -> pass.withDout(near(dout));
      case LARGE_X_WEAK_DOUT -> scaled(pass, 4, 1e-4);
      case HUGE_X_WEAK_DOUT -> scaled(pass, trials.target().isInput() ? 8 : 1e9, 1e-3);
      case SMALL_X_STRONG_DOUT -> scaled(pass, pass.isElementwise() ? 0.1 : 1e-6, 1e10);
      case WEAK_DOUT -> scaled(pass, 2, 1e-5);
      case WEAKER_DOUT -> scaled(pass, 2, 1e-7);
      case STRONG_DOUT -> scaled(pass, 2, 1e7);
      case STRONG_ROW -> pass.withDout(strongRow(dout));
    };
  }

  private static Pass scaled(Pass pass, double x, double dout) {
    Pass scaled = pass.withX(pass.x().scalarMultiply(x));
    for (Map.Entry<String, RealMatrix> parameter : pass.parameters().entrySet()) {
      if (x < 1 && parameter.getValue().getRowDimension() == 1) { // it would drown the rest of y
        scaled = scaled.withParameter(parameter.getKey(), parameter.getValue().scalarMultiply(x));
      }
    }
    return scaled.withDout(pass.dout().scalarMultiply(dout));
  }

  /** Returns a copy with one row strong, and the others as they are. */
  private static RealMatrix strongRow(RealMatrix a) {
    RealMatrix changed = a.copy();
    changed.setRowMatrix(1, a.getRowMatrix(1).scalarMultiply(1e9));
    return changed;
  }

  /** Returns a copy with ascending rows, and descending ones. */
  private static RealMatrix ordered(RealMatrix a) {
    RealMatrix changed = a.copy();
    for (int i = 0; i < a.getRowDimension(); i++) {
      double[] row = a.getRow(i);
      Arrays.sort(row);
      for (int j = 0; j < row.length; j++) {
        changed.setEntry(i, j, row[i % 2 == 0 ? j : row.length - 1 - j]);
      }
    }
    return changed;
  }

  /** Returns rows of entries that are nearer and nearer to one another. */
  private static RealMatrix near(RealMatrix a) {
    RealMatrix changed = MatrixUtils.createRealMatrix(a.getRowDimension(), a.getColumnDimension());
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        double step = Math.pow(10, -2 * i - 1);
        changed.setEntry(i, j, a.getEntry(i, 0) + step * a.getEntry(i, j));
      }
    }
    return changed;
  }
}
