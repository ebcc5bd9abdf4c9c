package kobai.train;

import java.util.Map;
import java.util.TreeMap;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSource;
import kobai.experiment.LayerSpec;
import kobai.nn.Layer;
import kobai.numeric.NumericalLayer;
import kobai.numeric.TwoPointGradient;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Makes a numerical stand-in for every layer of the course, so that a network can train without the
 * student's layer.
 */
public final class StandIns implements LayerSource {
  private final double step;
  private final Map<String, LayerSpec> others; // which replace a known layer

  /** Makes stand-ins whose difference quotients take the best step. */
  public StandIns() {
    this(TwoPointGradient.BEST_STEP, Map.of());
  }

  private StandIns(double step, Map<String, LayerSpec> others) {
    this.step = step;
    this.others = others;
  }

  /** Returns stand-ins whose difference quotients take another step. */
  StandIns stepping(double step) {
    return new StandIns(step, others);
  }

  /**
   * Returns stand-ins of which one computes a different function.
   *
   * @param place the name of the layer to replace
   */
  StandIns computing(String place, LayerSpec other) {
    Map<String, LayerSpec> more = new TreeMap<>(others);
    more.put(place, other);
    return new StandIns(step, more);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the course has no layer of that name
   */
  @Override
  public Layer layer(String name, RealMatrix... values) {
    LayerSpec other = others.get(name);
    LayerSpec spec = other == null ? KnownLayers.named(name) : other;
    return new NumericalLayer(spec.formula(), step, LayerSpec.parameters(spec.named(values)));
  }
}
