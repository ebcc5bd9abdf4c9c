package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Divides by the number of outputs, as a mean over all of dout would. */
@Mistake(number = 43, names = "dW:divided-by-columns")
public class WeightGradientDividedByColumns implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public WeightGradientDividedByColumns(RealMatrix w, RealMatrix b) {
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
    int outputs = dout.getColumnDimension();
    weights.setGradient(input.transpose().multiply(dout).scalarMultiply(1.0 / outputs));
    biases.setGradient(sumRows(dout));
    return dout.multiply(weights.value().transpose());
  }
}
