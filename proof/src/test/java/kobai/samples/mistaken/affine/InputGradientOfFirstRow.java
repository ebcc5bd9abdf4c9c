package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Returns inside the loop, when one row is done. */
@Mistake(number = 41, names = "dx:first-row-only")
public class InputGradientOfFirstRow implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public InputGradientOfFirstRow(RealMatrix w, RealMatrix b) {
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
    RealMatrix dx = input.scalarMultiply(0);
    for (int n = 0; n < dx.getRowDimension(); n++) {
      dx.setRowMatrix(n, dout.getRowMatrix(n).multiply(weights.value().transpose()));
      return dx;
    }
    return dx;
  }
}
