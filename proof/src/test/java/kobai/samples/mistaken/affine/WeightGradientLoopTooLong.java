package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Runs one sample beyond the last. */
@Mistake(number = 48, names = "backward:index-out-of-range")
public class WeightGradientLoopTooLong implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public WeightGradientLoopTooLong(RealMatrix w, RealMatrix b) {
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
    double[][] in = input.getData();
    double[][] out = dout.getData();
    double[][] dw = new double[in[0].length][out[0].length];
    for (int n = 0; n <= in.length; n++) {
      for (int d = 0; d < dw.length; d++) {
        for (int m = 0; m < dw[d].length; m++) {
          dw[d][m] += in[n][d] * out[n][m];
        }
      }
    }
    weights.setGradient(new Array2DRowRealMatrix(dw));
    biases.setGradient(sumRows(dout));
    return dout.multiply(weights.value().transpose());
  }
}
