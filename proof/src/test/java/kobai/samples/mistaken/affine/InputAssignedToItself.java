package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Assigns the argument to itself, since "this" is missing. */
@Mistake(number = 10, names = "backward:input-not-kept")
public class InputAssignedToItself implements Layer {
  private final Parameter w;
  private final Parameter b;
  private RealMatrix x;

  public InputAssignedToItself(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    x = x;
    RealMatrix product = x.multiply(w.value());
    return addToRows(product, b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dw = x.transpose().multiply(dout);
    w.setGradient(dw);
    RealMatrix db = sumRows(dout);
    b.setGradient(db);
    RealMatrix dx = dout.multiply(w.value().transpose());
    return dx;
  }
}
