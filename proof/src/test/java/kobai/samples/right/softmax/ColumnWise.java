package kobai.samples.right.softmax;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Transposes first, works on columns, and transposes back. */
public final class ColumnWise implements Layer {
  private BlockRealMatrix columns; // D×N, yᵀ

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix y = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      double max = x.getRowVector(n).getMaxValue();
      double sum = 0;
      for (int i = 0; i < x.getColumnDimension(); i++) {
        y.setEntry(n, i, Math.exp(x.getEntry(n, i) - max));
        sum += y.getEntry(n, i);
      }
      for (int i = 0; i < x.getColumnDimension(); i++) {
        y.setEntry(n, i, y.getEntry(n, i) / sum);
      }
    }
    columns = new BlockRealMatrix(y.transpose().getData());
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix share = dout.transpose();
    RealMatrix dx = share.copy();
    for (int n = 0; n < columns.getColumnDimension(); n++) {
      RealVector p = columns.getColumnVector(n);
      dx.setColumnVector(
          n,
          p.ebeMultiply(
              share.getColumnVector(n).mapSubtract(p.dotProduct(share.getColumnVector(n)))));
    }
    return dx.transpose();
  }
}
