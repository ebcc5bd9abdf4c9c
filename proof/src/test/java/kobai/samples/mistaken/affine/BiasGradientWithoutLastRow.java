package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Takes the index of the last row for the number of rows. */
@Mistake(number = 13, names = "db:last-row-left-out")
public class BiasGradientWithoutLastRow implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public BiasGradientWithoutLastRow(RealMatrix w, RealMatrix b) {
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
    double[][] d = dout.getData();
    int last = d.length - 1;
    double[] db = new double[d[0].length];
    for (int j = 0; j < db.length; j++) {
      for (int i = 0; i < last; i++) {
        db[j] += d[i][j];
      }
    }
    biases.setGradient(MatrixUtils.createRowRealMatrix(db));
    return dout.multiply(weights.value().transpose());
  }
}
