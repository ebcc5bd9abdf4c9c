package kobai.diagnosis.share;

import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** How many times as large as it should be each share is, by its place and by the sizes. */
interface ShareRule {

  /** Returns the factor of one share. */
  double factor(ShareSpot spot);

  /** Returns the gradient that comes of it. */
  default RealMatrix predict(Pass pass, Target target) {
    RealMatrix jacobian = pass.jacobian(target);
    RealMatrix point = pass.point(target);
    RealMatrix predicted =
        MatrixUtils.createRealMatrix(point.getRowDimension(), point.getColumnDimension());
    int m = pass.outputs();
    int columns = point.getColumnDimension();
    for (int k = 0; k < jacobian.getRowDimension(); k++) {
      double dout = pass.dout().getEntry(k / m, k % m);
      for (int e = 0; e < jacobian.getColumnDimension(); e++) {
        double share = jacobian.getEntry(k, e);
        if (share != 0) {
          ShareSpot spot = new ShareSpot(pass, target, e / columns, e % columns, k / m, k % m);
          predicted.addToEntry(e / columns, e % columns, factor(spot) * share * dout);
        }
      }
    }
    return predicted;
  }
}
