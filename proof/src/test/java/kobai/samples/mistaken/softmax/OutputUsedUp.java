package kobai.samples.mistaken.softmax;

import java.util.ArrayDeque;
import java.util.Deque;
import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the output off a stack, where a second backward finds none. */
@Mistake(names = "backward:memory-spoiled")
public class OutputUsedUp implements Layer {
  private final Deque<RealMatrix> outputs = new ArrayDeque<>();

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
    outputs.push(y);
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix y = outputs.pop();
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dout.getRowDimension(); n++) {
      double sum = dout.getRowVector(n).dotProduct(y.getRowVector(n));
      for (int k = 0; k < dout.getColumnDimension(); k++) {
        dx.setEntry(n, k, y.getEntry(n, k) * (dout.getEntry(n, k) - sum));
      }
    }
    return dx;
  }
}
