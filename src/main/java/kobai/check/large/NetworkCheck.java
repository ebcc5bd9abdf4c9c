package kobai.check.large;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kobai.check.GradientCheck;
import kobai.finding.Finding;
import kobai.finding.Findings;
import kobai.nn.Layer;
import kobai.numeric.large.StructuredGradient;
import kobai.train.Network;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Checks a whole network: end to end, and each layer at the values that flow through it. The first
 * shows whether the network is right; the second, which layer is wrong.
 */
public final class NetworkCheck {
  private final Supplier<Network> maker;
  private final RealMatrix x;

  /**
   * Prepares the check.
   *
   * @param maker gives a new network each time, always with the same parameters
   * @param x the input, N×D
   */
  public NetworkCheck(Supplier<Network> maker, RealMatrix x) {
    this.maker = maker;
    this.x = x;
  }

  /** Compares the network's dx and the gradients of all parameters, as if it were one layer. */
  public Findings endToEnd() {
    return GradientCheck.of(maker).named("network").input(x).gradients();
  }

  /**
   * Compares all gradients at once with slopes in random directions; works for networks of any
   * size.
   *
   * @see DirectionalCheck
   */
  public Findings alongDirections() {
    return DirectionalCheck.of(maker).named("network").input(x).gradients();
  }

  /**
   * Compares each layer's gradients at the input that reaches it, starting with the first layer.
   */
  public Findings layerByLayer() {
    List<Finding> findings = new ArrayList<>();
    RealMatrix flowing = x;
    int k = 0;
    for (Layer layer : maker.get().layers()) {
      int index = k++;
      findings.addAll(
          GradientCheck.of(() -> maker.get().layers().get(index))
              .named("layer " + (index + 1))
              .input(flowing)
              .by(StructuredGradient::of)
              .gradients()
              .all());
      flowing = layer.forward(flowing);
    }
    return new Findings(findings);
  }
}
