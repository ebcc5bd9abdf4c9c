package kobai.samples.mistaken.sigmoid;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps the outputs of one row, the last, and uses them for every row. */
@Mistake(number = 41, names = "dx:one-row-only")
public class OneRowOfOutputs implements Layer {
  private double[] y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix out = x.copy();
    for (int i = 0; i < x.getRowDimension(); i++) {
      y = x.getRow(i);
      for (int j = 0; j < y.length; j++) {
        y[j] = 1 / (1 + Math.exp(-y[j]));
      }
      out.setRow(i, y);
    }
    return out;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int i = 0; i < dx.getRowDimension(); i++) {
      for (int j = 0; j < y.length; j++) {
        dx.multiplyEntry(i, j, y[j] * (1 - y[j]));
      }
    }
    return dx;
  }
}
