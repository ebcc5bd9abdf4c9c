package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Gives the weights what belongs to the input, and the other way round. */
@Mistake(
    number = 14,
    names = {"dx:swapped", "dW:swapped"})
public class InputAndWeightGradientsSwapped implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public InputAndWeightGradientsSwapped(RealMatrix w, RealMatrix b) {
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
    weights.setGradient(dout.multiply(weights.value().transpose()));
    biases.setGradient(sumRows(dout));
    return input.transpose().multiply(dout);
  }
}
