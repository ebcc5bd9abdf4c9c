package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Divides by a counter that nobody counts up. */
@Mistake(number = 40, names = "dW:not-finite")
public class WeightGradientDividedByNoRows implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightGradientDividedByNoRows(RealMatrix w, RealMatrix b) {
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
    int count = 0;
    RealMatrix dw = x.transpose().multiply(dout);
    w.setGradient(dw.scalarMultiply(1.0 / count));
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
