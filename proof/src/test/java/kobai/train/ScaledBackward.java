package kobai.train;

import java.util.List;
import kobai.experiment.LayerSource;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A layer whose backward is wrong by a factor, in dx and in every parameter's gradient.
 *
 * @param right the layer as it should be
 * @param factor 1 would be right
 */
public record ScaledBackward(Layer right, double factor) implements Layer {

  /** Makes layers of one name wrong; all others are stand-ins. */
  static LayerSource among(String name, double factor) {
    LayerSource right = new StandIns();
    return right.with(name, (n, arguments) -> wrong(right.layer(n, arguments), factor));
  }

  private static Layer wrong(Layer right, double factor) {
    return new ScaledBackward(right, factor);
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    return right.forward(x);
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = right.backward(dout).scalarMultiply(factor);
    for (Parameter p : right.parameters()) {
      p.setGradient(p.gradient().scalarMultiply(factor));
    }
    return dx;
  }

  @Override
  public List<Parameter> parameters() {
    return right.parameters();
  }
}
