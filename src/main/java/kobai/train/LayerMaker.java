package kobai.train;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes layers by the names of their exercises: a student's, or stand-ins for them. */
@FunctionalInterface
public interface LayerMaker {

  /**
   * Makes a new layer.
   *
   * @param name "Affine", "Sigmoid", …
   * @param arguments of its constructor; the layer gets copies
   */
  Layer make(String name, RealMatrix... arguments);

  /** Returns a maker that takes the layers of one name from elsewhere. */
  default LayerMaker with(String name, LayerMaker other) {
    return (n, arguments) -> (n.equals(name) ? other : this).make(n, arguments);
  }
}
