package kobai.experiment;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Where layers come from: a student's, solutions, or stand-ins for them. */
@FunctionalInterface
public interface LayerSource {

  /**
   * Makes a new layer.
   *
   * @param name of its class: "Affine"
   * @param values of its parameters, as its constructor takes them; the layer gets copies
   */
  Layer layer(String name, RealMatrix... values);

  /** Returns a source that takes the layers of one name from elsewhere. */
  default LayerSource with(String name, LayerSource other) {
    return (n, values) -> (n.equals(name) ? other : this).layer(n, values);
  }
}
