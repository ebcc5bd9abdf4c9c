package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Declares the variable anew in forward, which hides the field. */
@Mistake(number = 10, names = "backward:input-not-kept")
public class InputKeptInLocalVariable implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix input;

  public InputKeptInLocalVariable(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    RealMatrix input = x.copy();
    return addToRows(input.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    b.setGradient(sumRows(dout));
    RealMatrix dx = dout.multiply(w.value().transpose());
    w.setGradient(input.transpose().multiply(dout));
    return dx;
  }
}
