package kobai.samples.right.softmax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Forward leaves a function behind for every row. */
public final class FunctionPerRow implements Layer {
  private final List<UnaryOperator<RealVector>> back = new ArrayList<>(); // dout to dx

  @Override
  public RealMatrix forward(RealMatrix x) {
    back.clear();
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
    for (int n = 0; n < y.getRowDimension(); n++) {
      RealVector p = y.getRowVector(n);
      back.add(share -> share.mapSubtract(share.dotProduct(p)).ebeMultiply(p));
    }
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int n = 0; n < dout.getRowDimension(); n++) {
      dx.setRowVector(n, back.get(n).apply(dout.getRowVector(n)));
    }
    return dx;
  }
}
