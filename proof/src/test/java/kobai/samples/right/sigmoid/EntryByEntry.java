package kobai.samples.right.sigmoid;

import static kobai.nn.Matrices.map;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Any function of single entries, with its derivative in terms of x and y. */
abstract class EntryByEntry implements Layer {

  private final DoubleUnaryOperator f;
  private final DoubleBinaryOperator slope; // of x and y
  private RealMatrix x; // N×D
  private RealMatrix y; // N×D

  EntryByEntry(DoubleUnaryOperator f, DoubleBinaryOperator slope) {
    this.f = f;
    this.slope = slope;
  }

  @Override
  public final RealMatrix forward(RealMatrix x) {
    this.x = x;
    y = map(x, f);
    return y;
  }

  @Override
  public final RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int i = 0; i < dx.getRowDimension(); i++) {
      for (int j = 0; j < dx.getColumnDimension(); j++) {
        dx.multiplyEntry(i, j, slope.applyAsDouble(x.getEntry(i, j), y.getEntry(i, j)));
      }
    }
    return dx;
  }
}
