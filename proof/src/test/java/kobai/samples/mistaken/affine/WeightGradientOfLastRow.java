package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Makes dW anew for every sample, so that only the last is left. */
@Mistake(number = 41, names = "dW:last-row-only")
public class WeightGradientOfLastRow implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public WeightGradientOfLastRow(RealMatrix w, RealMatrix b) {
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
    RealMatrix dw = weights.value().copy();
    for (int n = 0; n < input.getRowDimension(); n++) {
      RealVector sample = input.getRowVector(n);
      dw = sample.outerProduct(dout.getRowVector(n));
    }
    weights.setGradient(dw);
    biases.setGradient(sumRows(dout));
    return dout.multiply(weights.value().transpose());
  }
}
