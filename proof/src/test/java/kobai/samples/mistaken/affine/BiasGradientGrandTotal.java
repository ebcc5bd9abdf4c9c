package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.map;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds up all of dout, as np.sum without an axis does, and gives every bias the total. */
@Mistake(number = 3, names = "db:grand-total")
public class BiasGradientGrandTotal implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public BiasGradientGrandTotal(RealMatrix w, RealMatrix b) {
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
    double total = 0;
    for (double[] row : dout.getData()) {
      for (double d : row) {
        total += d;
      }
    }
    double sum = total;
    b.setGradient(map(b.value(), v -> sum));
    return dout.multiply(w.value().transpose());
  }
}
