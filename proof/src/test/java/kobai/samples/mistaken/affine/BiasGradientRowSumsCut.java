package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.Arrays;
import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Adds up every row of dout, and cuts the sums to the length that db must have. */
@Mistake(number = 4, names = "db:wrong-axis")
public class BiasGradientRowSumsCut implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public BiasGradientRowSumsCut(RealMatrix w, RealMatrix b) {
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
    double[] sums = new double[dout.getRowDimension()];
    for (int i = 0; i < sums.length; i++) {
      for (double d : dout.getRow(i)) {
        sums[i] += d;
      }
    }
    int outputs = dout.getColumnDimension();
    biases.setGradient(MatrixUtils.createRowRealMatrix(Arrays.copyOf(sums, outputs)));
    return dout.multiply(weights.value().transpose());
  }
}
