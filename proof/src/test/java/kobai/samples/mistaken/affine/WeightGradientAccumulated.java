package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds to the gradient of the last call, as some libraries do, and never resets it. */
@Mistake(number = 9, names = "dW:accumulates")
public class WeightGradientAccumulated implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public WeightGradientAccumulated(RealMatrix w, RealMatrix b) {
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
    weights.setGradient(weights.gradient().add(input.transpose().multiply(dout)));
    biases.setGradient(sumRows(dout));
    return dout.multiply(weights.value().transpose());
  }
}
