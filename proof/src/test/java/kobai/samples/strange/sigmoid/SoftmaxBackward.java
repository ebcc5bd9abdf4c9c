package kobai.samples.strange.sigmoid;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Has the backward of Softmax, which also works with y alone. */
@Mistake(names = {})
public class SoftmaxBackward implements Layer {
  private RealMatrix y;

  @Override
  public RealMatrix forward(RealMatrix x) {
    y = map(x, v -> 1 / (1 + Math.exp(-v)));
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int i = 0; i < dout.getRowDimension(); i++) {
      double sum = dout.getRowVector(i).dotProduct(y.getRowVector(i));
      for (int j = 0; j < dout.getColumnDimension(); j++) {
        dx.setEntry(i, j, y.getEntry(i, j) * (dout.getEntry(i, j) - sum));
      }
    }
    return dx;
  }
}
