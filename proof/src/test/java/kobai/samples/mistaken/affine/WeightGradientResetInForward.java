package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Sets dW back to zero in forward only, and adds in each backward. */
@Mistake(number = 9, names = "dW:accumulates")
public class WeightGradientResetInForward implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public WeightGradientResetInForward(RealMatrix w, RealMatrix b) {
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
    w.setGradient(w.value().scalarMultiply(0)); // start from zero
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    w.setGradient(w.gradient().add(x.transpose().multiply(dout)));
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
