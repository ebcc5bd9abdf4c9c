package kobai.samples.right.softmax;

import org.apache.commons.math3.linear.RealVector;

/** Extends an abstract class of its own, and sees single rows only. */
public final class OwnBase extends RowByRow {

  @Override
  RealVector value(RealVector x) {
    RealVector e = x.mapSubtract(x.getMaxValue()).map(Math::exp);
    return e.mapDivide(e.getL1Norm());
  }

  @Override
  RealVector share(RealVector y, RealVector dout) {
    return y.ebeMultiply(dout).subtract(y.mapMultiply(y.dotProduct(dout)));
  }
}
