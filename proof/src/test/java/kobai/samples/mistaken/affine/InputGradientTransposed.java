package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Computes W times dout transposed, so that dx lies on its side. */
@Mistake(number = 39, names = "dx:transposed")
public class InputGradientTransposed implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public InputGradientTransposed(RealMatrix w, RealMatrix b) {
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
    weights.setGradient(input.transpose().multiply(dout));
    biases.setGradient(sumRows(dout));
    return weights.value().multiply(dout.transpose());
  }
}
