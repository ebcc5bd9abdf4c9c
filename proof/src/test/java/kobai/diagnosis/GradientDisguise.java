package kobai.diagnosis;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What somebody hands in who can differentiate numerically, and hopes that the formula is read to
 * him.
 */
public enum GradientDisguise {
  TWICE,
  NEGATIVE,
  A_THIRD,
  PLUS_POINT,
  PLUS_A_LITTLE_POINT,
  PLUS_DOUT,
  PLUS_ONE,
  TIMES_POINT,
  TIMES_DOUT,
  TIMES_Y,
  BY_DOUT,
  BY_Y,
  SQUARED,
  EVEN_ROWS,
  POSITIVE_POINTS,
  FIRST_ROW_DROPPED,
  OWN_SHARES,
  OTHER_SHARES,
  OWN_AND_TWICE_OTHERS,
  TRANSPOSED,
  MINUS_DOUT_Y,
  PLUS_DOUT_Y_Y;

  /** Returns the gradient in this disguise; as it is if the disguise does not fit its shape. */
  RealMatrix of(RealMatrix right, Pass pass, Target target) {
    RealMatrix point = pass.point(target);
    RealMatrix dout = Closeness.sameShape(right, pass.dout()) ? pass.dout() : point;
    RealMatrix y = Closeness.sameShape(right, pass.y()) ? pass.y() : point;
    return switch (this) {
      case TWICE -> right.scalarMultiply(2);
      case NEGATIVE -> right.scalarMultiply(-1);
      case A_THIRD -> right.scalarMultiply(0.3);
      case PLUS_POINT -> right.add(point);
      case PLUS_A_LITTLE_POINT -> right.add(point.scalarMultiply(0.01));
      case PLUS_DOUT -> right.add(dout);
      case PLUS_ONE -> right.scalarAdd(1);
      case TIMES_POINT -> hadamard(right, point);
      case TIMES_DOUT -> hadamard(right, dout);
      case TIMES_Y -> hadamard(right, y);
      case BY_DOUT -> hadamard(right, map(dout, v -> 1 / v));
      case BY_Y -> hadamard(right, map(y, v -> v == 0 ? 0 : 1 / v));
      case SQUARED -> hadamard(right, right);
      case EVEN_ROWS -> masked(right, (i, j) -> i % 2 == 0);
      case POSITIVE_POINTS -> masked(right, (i, j) -> point.getEntry(i, j) > 0);
      case FIRST_ROW_DROPPED -> masked(right, (i, j) -> i > 0);
      case OWN_SHARES -> own(right, pass);
      case OTHER_SHARES -> right.subtract(own(right, pass));
      case OWN_AND_TWICE_OTHERS -> right.scalarMultiply(2).subtract(own(right, pass));
      case TRANSPOSED -> right.isSquare() ? right.transpose() : right.scalarMultiply(7);
      case MINUS_DOUT_Y -> right.subtract(hadamard(dout, y));
      case PLUS_DOUT_Y_Y -> right.add(hadamard(dout, hadamard(y, y)));
    };
  }

  /** Which entries are kept. */
  private interface Place {
    boolean isKept(int row, int column);
  }

  private static RealMatrix masked(RealMatrix right, Place place) {
    RealMatrix masked = right.copy();
    for (int i = 0; i < right.getRowDimension(); i++) {
      for (int j = 0; j < right.getColumnDimension(); j++) {
        masked.setEntry(i, j, place.isKept(i, j) ? right.getEntry(i, j) : 0);
      }
    }
    return masked;
  }

  /** Returns what each entry of dout gives to the entry in its own place. */
  private static RealMatrix own(RealMatrix right, Pass pass) {
    if (!pass.isElementwise()) {
      return right;
    }
    RealMatrix own = MatrixUtils.createRealMatrix(pass.rows(), pass.inputs());
    RealMatrix jacobian = pass.jacobian(Target.INPUT);
    for (int k = 0; k < jacobian.getRowDimension(); k++) {
      int i = k / pass.inputs();
      int j = k % pass.inputs();
      own.setEntry(i, j, jacobian.getEntry(k, k) * pass.dout().getEntry(i, j));
    }
    return own;
  }
}
