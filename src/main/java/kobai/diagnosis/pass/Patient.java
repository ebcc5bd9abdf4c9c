package kobai.diagnosis.pass;

import java.util.Map;
import kobai.experiment.LayerSource;
import kobai.experiment.LayerSpec;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A layer to diagnose: its specification, and the source of its instances.
 *
 * @param spec its specification
 * @param source makes instances of it
 * @param renew makes its classes forget their static state
 */
public record Patient(LayerSpec spec, LayerSource source, Runnable renew) {

  /** Returns its name, for messages. */
  public String name() {
    return spec.name();
  }

  /** Makes a new instance with these parameters, given in the layer's order. */
  public Layer make(Map<String, RealMatrix> parameters) {
    return source.layer(spec.name(), parameters.values().toArray(RealMatrix[]::new));
  }
}
