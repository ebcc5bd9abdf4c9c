package kobai.experiment;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Where layers come from: from a student, from the solutions, or numerical stand-ins. */
@FunctionalInterface
public interface LayerSource {

  /**
   * Makes a new layer.
   *
   * @param name the name of its class: "Affine"
   * @param values the values of its parameters, in the order of its constructor; the layer gets
   *     copies
   */
  Layer layer(String name, RealMatrix... values);

  /** Returns a source that takes the layers of one name from elsewhere. */
  default LayerSource with(String name, LayerSource other) {
    return (n, values) -> (n.equals(name) ? other : this).layer(n, values);
  }
}
