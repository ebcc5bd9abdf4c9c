package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Computes both products and mixes the variables up. */
@Mistake(
    number = 14,
    names = {"dx:swapped", "dW:swapped"})
public class InputAndWeightVariablesSwapped implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public InputAndWeightVariablesSwapped(RealMatrix w, RealMatrix b) {
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
    RealMatrix dx = x.transpose().multiply(dout);
    RealMatrix dw = dout.multiply(w.value().transpose());
    RealMatrix db = sumRows(dout);
    b.setGradient(db);
    w.setGradient(dw);
    return dx;
  }
}
