package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.map;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Gives the derivative of y by x, whatever comes from above. */
@Mistake(names = "dx:upstream-left-out")
public class InputGradientWithoutDout implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public InputGradientWithoutDout(RealMatrix w, RealMatrix b) {
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
    RealMatrix ones = map(dout, v -> 1);
    return ones.multiply(w.value().transpose());
  }
}
