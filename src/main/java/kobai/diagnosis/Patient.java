package kobai.diagnosis;

import java.util.Map;
import kobai.experiment.LayerSource;
import kobai.experiment.LayerSpec;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A layer that is to be diagnosed: what it must be, and how to get instances of it.
 *
 * @param spec what it must be
 * @param source makes instances of it
 * @param renew makes its classes forget their static state
 */
public record Patient(LayerSpec spec, LayerSource source, Runnable renew) {

  /** Returns its name, for messages. */
  String name() {
    return spec.name();
  }

  /** Makes a new instance with these parameters, which are in the layer's order. */
  Layer make(Map<String, RealMatrix> parameters) {
    return source.layer(spec.name(), parameters.values().toArray(RealMatrix[]::new));
  }
}
