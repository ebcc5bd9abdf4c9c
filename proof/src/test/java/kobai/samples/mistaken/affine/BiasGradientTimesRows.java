package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.map;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Divides by 1/N instead of N, to get the mean. */
@Mistake(number = 43, names = "db:times-rows")
public class BiasGradientTimesRows implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public BiasGradientTimesRows(RealMatrix w, RealMatrix b) {
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
    double share = 1.0 / dout.getRowDimension();
    RealMatrix db = map(sumRows(dout), v -> v / share);
    biases.setGradient(db);
    return dout.multiply(weights.value().transpose());
  }
}
