package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Transposes the input at the first backward and uses that ever after. */
@Mistake(number = 12, names = "dW:first-input-kept")
public class InputTransposedOnce implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;
  private RealMatrix xT;

  public InputTransposedOnce(RealMatrix w, RealMatrix b) {
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
    if (xT == null) {
      xT = x.transpose();
    }
    w.setGradient(xT.multiply(dout));
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
