package kobai.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;
import kobai.check.Draw;
import kobai.nn.ForwardFormula;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A layer that is to be diagnosed: what it must compute, and how to get instances of it.
 *
 * @param name of the layer, for messages
 * @param formula what its forward must compute
 * @param parameters what it is made with, for any number of inputs and outputs
 * @param maker makes a new layer from the values of the parameters
 * @param renew makes the layer's classes forget their static state
 */
public record Patient(
    String name, ForwardFormula formula, Parameters parameters, Maker maker, Runnable renew) {

  /** Draws the parameters of a layer. */
  @FunctionalInterface
  public interface Parameters {

    /** For layers that have none. */
    Parameters NONE = (draw, inputs, outputs) -> new LinkedHashMap<>();

    /**
     * Returns random parameters by name, in the layer's order.
     *
     * @param outputs how many there should be, of a layer that can have as many as one likes
     */
    Map<String, RealMatrix> draw(Draw draw, int inputs, int outputs);
  }

  /** Makes a layer. */
  @FunctionalInterface
  public interface Maker {

    /** Makes a new layer; it gets copies of the values. */
    Layer make(RealMatrix... values);
  }
}
