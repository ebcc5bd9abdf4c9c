package kobai.samples.mistaken.relu;

import static kobai.nn.Matrices.map;

import kobai.nn.Layer;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Moves every entry up and down, and measures the loss both times. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class DifferenceOfLoss implements Layer {
  private RealMatrix x;

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return map(x, v -> Math.max(v, 0));
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix moved = x.copy();
    RealMatrix dx = x.copy();
    double h = 1e-4;
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        double value = x.getEntry(i, j);
        moved.setEntry(i, j, value + h);
        double up = loss(moved, dout);
        moved.setEntry(i, j, value - h);
        double down = loss(moved, dout);
        moved.setEntry(i, j, value);
        dx.setEntry(i, j, (up - down) / (2 * h));
      }
    }
    return dx;
  }

  private static double loss(RealMatrix x, RealMatrix dout) {
    double sum = 0;
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        sum += Math.max(x.getEntry(i, j), 0) * dout.getEntry(i, j);
      }
    }
    return sum;
  }
}
