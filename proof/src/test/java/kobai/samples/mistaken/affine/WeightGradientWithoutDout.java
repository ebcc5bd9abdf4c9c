package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the derivative of y by W for the gradient, and leaves dout out. */
@Mistake(names = "dW:upstream-left-out")
public class WeightGradientWithoutDout implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public WeightGradientWithoutDout(RealMatrix w, RealMatrix b) {
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
    for (int d = 0; d < dw.getRowDimension(); d++) {
      double sum = 0;
      for (double v : input.getColumn(d)) {
        sum += v;
      }
      for (int m = 0; m < dw.getColumnDimension(); m++) {
        dw.setEntry(d, m, sum);
      }
    }
    weights.setGradient(dw);
    biases.setGradient(sumRows(dout));
    return dout.multiply(weights.value().transpose());
  }
}
