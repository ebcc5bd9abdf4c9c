package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Forgets that preMultiply changes the order and nothing else. */
@Mistake(number = 8, names = "dx:missing-transpose")
public class InputGradientPreMultiplied implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public InputGradientPreMultiplied(RealMatrix w, RealMatrix b) {
    weights = new Parameter("W", w);
    biases = new Parameter("b", b);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(weights, biases);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    input = x;
    return addToRows(x.multiply(weights.value()), biases.value());
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix db = sumRows(dout);
    biases.setGradient(db);
    RealMatrix dw = input.transpose().multiply(dout);
    weights.setGradient(dw);
    RealMatrix dx = weights.value().preMultiply(dout);
    return dx;
  }
}
