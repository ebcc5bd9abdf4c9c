package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Moves every input a little and looks how the output changes. */
@Mistake(number = 45, names = "dx:difference-quotient")
public class InputGradientByDifferences implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public InputGradientByDifferences(RealMatrix w, RealMatrix b) {
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
    w.setGradient(x.transpose().multiply(dout));
    b.setGradient(sumRows(dout));
    double h = 1e-4;
    RealMatrix dx = x.copy();
    for (int n = 0; n < x.getRowDimension(); n++) {
      for (int d = 0; d < x.getColumnDimension(); d++) {
        RealMatrix more = x.copy();
        RealMatrix less = x.copy();
        more.addToEntry(n, d, h);
        less.addToEntry(n, d, -h);
        dx.setEntry(n, d, (loss(more, dout) - loss(less, dout)) / (2 * h));
      }
    }
    return dx;
  }

  private double loss(RealMatrix x, RealMatrix dout) {
    RealMatrix y = addToRows(x.multiply(w.value()), b.value());
    double sum = 0;
    for (int n = 0; n < y.getRowDimension(); n++) {
      sum += y.getRowVector(n).dotProduct(dout.getRowVector(n));
    }
    return sum;
  }
}
