package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Multiplies dout and W entry by entry, as one does for an activation. */
@Mistake(number = 48, names = "backward:shapes-do-not-fit")
public class InputGradientEntryByEntry implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public InputGradientEntryByEntry(RealMatrix w, RealMatrix b) {
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
    return hadamard(dout, weights.value());
  }
}
