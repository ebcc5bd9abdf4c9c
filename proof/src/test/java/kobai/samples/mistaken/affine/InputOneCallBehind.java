package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.ArrayList;
import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Keeps all inputs in a list and takes the last but one. */
@Mistake(number = 12, names = "dW:previous-input")
public class InputOneCallBehind implements Layer {
  private final Parameter w;
  private final Parameter b;
  private final List<RealMatrix> inputs = new ArrayList<>();

  public InputOneCallBehind(RealMatrix w, RealMatrix b) {
    this.w = new Parameter("W", w);
    this.b = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(w, b);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    inputs.add(x);
    return addToRows(x.multiply(w.value()), b.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    int last = Math.max(inputs.size() - 2, 0);
    w.setGradient(inputs.get(last).transpose().multiply(dout));
    b.setGradient(sumRows(dout));
    return dout.multiply(w.value().transpose());
  }
}
