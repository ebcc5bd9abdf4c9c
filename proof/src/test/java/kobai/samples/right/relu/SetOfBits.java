package kobai.samples.right.relu;

import java.util.BitSet;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps one bit an entry, counted through. */
public final class SetOfBits implements Layer {
  private BitSet open; // one bit an entry, row by row

  @Override
  public RealMatrix forward(RealMatrix x) {
    open = new BitSet();
    double[][] y = x.getData();
    int k = 0;
    for (double[] row : y) {
      for (int j = 0; j < row.length; j++, k++) {
        open.set(k, row[j] > 0);
        row[j] = open.get(k) ? row[j] : 0;
      }
    }
    return MatrixUtils.createRealMatrix(y);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    double[][] dx = dout.getData();
    int k = 0;
    for (double[] row : dx) {
      for (int j = 0; j < row.length; j++, k++) {
        if (!open.get(k)) {
          row[j] = 0;
        }
      }
    }
    return new Array2DRowRealMatrix(dx, false);
  }
}
