package kobai.diagnosis.record;

import kobai.diagnosis.pass.SteadyDraw;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Signs that follow no rule: neither a row nor a column tells them, as on a chessboard it would.
 * Where there is room, every row and every column has both.
 */
final class MixedSigns {
  private static final int TRIES = 200;

  private MixedSigns() {}

  /** Returns the matrix with such signs. */
  static RealMatrix of(RealMatrix a, SteadyDraw draw) {
    RealMatrix signed = drawn(a, draw);
    for (int n = 1; n < TRIES && !isMixed(signed); n++) {
      signed = drawn(a, draw);
    }
    return signed;
  }

  private static RealMatrix drawn(RealMatrix a, SteadyDraw draw) {
    RealMatrix signed = a.copy();
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        double size = Math.abs(a.getEntry(i, j));
        signed.setEntry(i, j, draw.below(2) == 0 ? size : -size);
      }
    }
    return signed;
  }

  private static boolean isMixed(RealMatrix a) {
    return rowsAreMixed(a) && rowsAreMixed(a.transpose());
  }

  private static boolean rowsAreMixed(RealMatrix a) {
    for (double[] row : a.getData()) {
      boolean positive = row[0] > 0;
      boolean mixed = row.length == 1;
      for (double entry : row) {
        mixed |= entry > 0 != positive;
      }
      if (!mixed) {
        return false;
      }
    }
    return true;
  }
}
