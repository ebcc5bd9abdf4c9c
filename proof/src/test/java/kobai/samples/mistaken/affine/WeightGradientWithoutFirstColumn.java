package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Counts the outputs from 1, so that the weights of the first stay at zero. */
@Mistake(number = 13, names = "dW:first-column-left-out")
public class WeightGradientWithoutFirstColumn implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public WeightGradientWithoutFirstColumn(RealMatrix w, RealMatrix b) {
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
    RealMatrix dw = MatrixUtils.createRealMatrix(input.getColumnDimension(), outputs);
    for (int m = 1; m < outputs; m++) {
      dw.setColumnVector(m, input.transpose().operate(dout.getColumnVector(m)));
    }
    weights.setGradient(dw);
    biases.setGradient(sumRows(dout));
    return dout.multiply(weights.value().transpose());
  }
}
