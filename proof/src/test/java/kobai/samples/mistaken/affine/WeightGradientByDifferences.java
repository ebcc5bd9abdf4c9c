package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Moves every weight a little and calls forward again. */
@Mistake(number = 45, names = "dW:difference-quotient")
public class WeightGradientByDifferences implements Layer {
  private static final double H = 1e-5;

  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightGradientByDifferences(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix value = w.value();
    RealMatrix dw = value.copy();
    for (int d = 0; d < value.getRowDimension(); d++) {
      for (int m = 0; m < value.getColumnDimension(); m++) {
        RealMatrix moved = value.copy();
        moved.addToEntry(d, m, H);
        w.setValue(moved);
        double above = total(hadamard(forward(x), dout));
        moved.addToEntry(d, m, -2 * H);
        double below = total(hadamard(forward(x), dout));
        dw.setEntry(d, m, (above - below) / (2 * H));
      }
    }
    w.setValue(value);
    w.setGradient(dw);
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }

  private static double total(RealMatrix a) {
    double total = 0;
    for (double[] row : a.getData()) {
      for (double v : row) {
        total += v;
      }
    }
    return total;
  }
}
