package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Raises every weight by 1 in turn: y is linear in W, so the difference seems exact. */
@Mistake(number = 45, names = "dW:difference-quotient")
public class WeightGradientByUnitSteps implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public WeightGradientByUnitSteps(RealMatrix w, RealMatrix b) {
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
    RealMatrix value = weights.value();
    RealMatrix before = forward(input);
    RealMatrix dw = value.copy();
    for (int d = 0; d < value.getRowDimension(); d++) {
      for (int m = 0; m < value.getColumnDimension(); m++) {
        RealMatrix moved = value.copy();
        moved.addToEntry(d, m, 1);
        weights.setValue(moved);
        RealMatrix change = hadamard(forward(input).subtract(before), dout);
        double sum = 0;
        for (double v : sumRows(change).getRow(0)) {
          sum += v;
        }
        dw.setEntry(d, m, sum);
      }
    }
    weights.setValue(value);
    weights.setGradient(dw);
    biases.setGradient(sumRows(dout));
    return dout.multiply(weights.value().transpose());
  }
}
