package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Computes dW in arrays of float. */
@Mistake(number = 44, names = "dW:float-precision")
public class WeightGradientInFloat implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public WeightGradientInFloat(RealMatrix w, RealMatrix b) {
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
    int inputs = input.getColumnDimension();
    int outputs = dout.getColumnDimension();
    float[][] dw = new float[inputs][outputs];
    for (int n = 0; n < input.getRowDimension(); n++) {
      for (int d = 0; d < inputs; d++) {
        for (int m = 0; m < outputs; m++) {
          dw[d][m] += (float) input.getEntry(n, d) * (float) dout.getEntry(n, m);
        }
      }
    }
    RealMatrix gradient = MatrixUtils.createRealMatrix(inputs, outputs);
    for (int d = 0; d < inputs; d++) {
      for (int m = 0; m < outputs; m++) {
        gradient.setEntry(d, m, dw[d][m]);
      }
    }
    weights.setGradient(gradient);
    biases.setGradient(sumRows(dout));
    return dout.multiply(weights.value().transpose());
  }
}
