package kobai.check;

import java.util.List;
import kobai.experiment.LayerSpec;
import kobai.experiment.Target;
import kobai.nn.ForwardFormula;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.nn.ShapeMismatch;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A layer in a network, watched: its output must be that of the known formula, and all its results
 * must have the right shape and be finite. It does not check whether the gradients are right.
 */
public final class WatchedLayer implements Layer {
  private final GuardedLayer layer;
  private final ForwardFormula formula;
  private final List<String> shapes; // of the parameters
  private RealMatrix x = MatrixUtils.createRealMatrix(1, 1); // N×D, of the latest forward

  /**
   * Wraps a new layer.
   *
   * @param layer a guarded layer, new
   * @param spec its specification
   * @param values the values that its constructor was given
   */
  public static WatchedLayer around(GuardedLayer layer, LayerSpec spec, RealMatrix... values) {
    List<Parameter> parameters = List.of(LayerSpec.parameters(spec.named(values)));
    return new WatchedLayer(layer, spec.formula(), parameters);
  }

  private WatchedLayer(GuardedLayer layer, ForwardFormula formula, List<Parameter> parameters) {
    this.layer = layer;
    this.formula = formula;
    layer.requireParameters(LayerUnderTest.named(parameters));
    this.shapes = parameters.stream().map(p -> ShapeMismatch.shape(p.value())).toList();
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    List<RealMatrix> values = layer.parameters().stream().map(p -> p.value().copy()).toList();
    List<String> shapesNow = values.stream().map(ShapeMismatch::shape).toList();
    if (!shapesNow.equals(shapes)) {
      throw layer.otherParameters(shapesNow + " ≠ " + shapes); // probably another layer's
    }
    RealMatrix expected = formula.apply(x, values);
    RealMatrix y = layer.forward(x.copy());
    SourceLine at = layer.at("forward");
    Requirements.shape("y", expected, y, at);
    Requirements.finite("y", y, x, at);
    Requirements.sameOutput(expected, y, false, at);
    return y;
  }

  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix dx = layer.backward(dout.copy());
    SourceLine at = layer.at("backward");
    Requirements.shape(Target.INPUT.displayed(), x, dx, at);
    Requirements.finite(Target.INPUT.displayed(), dx, x, at);
    for (Parameter p : layer.parameters()) {
      Requirements.finite(Target.of(p.name()).displayed(), p.gradient(), x, at);
    }
    return dx;
  }

  @Override
  public List<Parameter> parameters() {
    return layer.parameters();
  }
}
