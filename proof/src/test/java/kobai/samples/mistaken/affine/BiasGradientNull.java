package kobai.samples.mistaken.affine;

import static kobai.nn.Matrices.addToRows;
import static kobai.nn.Matrices.sumRows;

import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.samples.Mistake;
import org.apache.commons.math3.linear.RealMatrix;

/** Declares db at the top, and then computes the sum into another variable. */
@Mistake(number = 39, names = "db:nothing-given")
public class BiasGradientNull implements Layer {
  private final Parameter weights;
  private final Parameter biases;
  private RealMatrix input;

  public BiasGradientNull(RealMatrix w, RealMatrix b) {
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
    RealMatrix db = null;
    RealMatrix sum = sumRows(dout);
    weights.setGradient(input.transpose().multiply(dout));
    biases.setGradient(db);
    return dout.multiply(weights.value().transpose());
  }
}
