package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Counts the samples from 1. */
@Mistake(number = 13, names = "dW:first-row-left-out")
public class WeightGradientWithoutFirstRow implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public WeightGradientWithoutFirstRow(RealMatrix w, RealMatrix b) {
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
    RealMatrix dw =
        MatrixUtils.createRealMatrix(input.getColumnDimension(), dout.getColumnDimension());
    for (int n = 1; n < input.getRowDimension(); n++) {
      RealMatrix column = input.getRowMatrix(n).transpose();
      dw = dw.add(column.multiply(dout.getRowMatrix(n)));
    }
    weights.setGradient(dw);
    biases.setGradient(sumRows(dout));
    return dout.multiply(weights.value().transpose());
  }
}
