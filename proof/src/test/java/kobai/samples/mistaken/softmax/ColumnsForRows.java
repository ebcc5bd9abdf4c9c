package kobai.samples.mistaken.softmax;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Normalises every column, in forward and in backward. */
@Mistake(number = 37, names = "y:columns-for-rows")
public class ColumnsForRows implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = x.copy();
    for (int j = 0; j < x.getColumnDimension(); j++) {
      RealVector column = x.getColumnVector(j);
      RealVector e = column.mapSubtract(column.getMaxValue()).map(Math::exp);
      y.setColumnVector(j, e.mapDivide(e.getL1Norm()));
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int j = 0; j < y.getColumnDimension(); j++) {
      double sum = dout.getColumnVector(j).dotProduct(y.getColumnVector(j));
      for (int i = 0; i < y.getRowDimension(); i++) {
        dx.setEntry(i, j, y.getEntry(i, j) * (dout.getEntry(i, j) - sum));
      }
    }
    return dx;
  }
}
