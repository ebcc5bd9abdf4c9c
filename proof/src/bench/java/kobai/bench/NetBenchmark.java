package kobai.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kobai.check.Draw;
import kobai.check.large.NetworkCheck;
import kobai.finding.Findings;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.numeric.GradientEstimate;
import kobai.numeric.NumericalGradient;
import kobai.numeric.TwoPointGradient;
import kobai.numeric.large.StructuredGradient;
import org.apache.commons.math3.linear.RealMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All parameters of a network, and the input where a check asks for it. */
@State(Scope.Benchmark)
public class NetBenchmark {

  /** The sizes of the layers. */
  @Param({"2-4-2", "20-50-10"})
  public String net = "2-4-2";

  private Net built = new Net("2-4-2");

  /** Builds the network. */
  @Setup
  public void build() {
    built = new Net(net);
  }

  /** The floor: one bare forward pass, from the input to the loss. */
  @Benchmark
  public double forward() {
    return built.loss();
  }

  /** The textbook's two points for each parameter, without error bars. */
  @Benchmark
  public List<RealMatrix> twoPoint() {
    List<RealMatrix> gradients = new ArrayList<>();
    for (Parameter parameter : built.parameters()) {
      RealMatrix value = parameter.value();
      gradients.add(
          TwoPointGradient.of(v -> built.loss(parameter, v), value, TwoPointGradient.BEST_STEP));
      parameter.setValue(value);
    }
    return gradients;
  }

  /** Each parameter separately, with error bars. */
  @Benchmark
  public List<GradientEstimate> elementwise() {
    List<GradientEstimate> gradients = new ArrayList<>();
    for (Parameter parameter : built.parameters()) {
      RealMatrix value = parameter.value();
      gradients.add(NumericalGradient.of(v -> built.loss(parameter, v), value));
      parameter.setValue(value);
    }
    return gradients;
  }

  /**
   * Layer by layer, together all entries that cannot meet in any output: dx, dW and db, with error
   * bars.
   */
  @Benchmark
  public List<GradientEstimate> structured() {
    List<GradientEstimate> gradients = new ArrayList<>();
    RealMatrix x = built.x();
    for (Layer layer : built.layers()) {
      RealMatrix y = layer.forward(x);
      RealMatrix dout = new Draw(1, "dout").matrix(y.getRowDimension(), y.getColumnDimension());
      gradients.add(StructuredGradient.of(layer::forward, x, dout));
      RealMatrix input = x;
      for (Parameter parameter : layer.parameters()) {
        RealMatrix value = parameter.value();
        UnaryOperator<RealMatrix> f =
            v -> {
              parameter.setValue(v);
              return layer.forward(input);
            };
        gradients.add(StructuredGradient.of(f, value, dout));
        parameter.setValue(value);
      }
      x = y;
    }
    return gradients;
  }

  /** The whole check layer by layer: making the layers, their backward passes, the comparison. */
  @Benchmark
  public Findings checkLayerByLayer() {
    return new NetworkCheck(built::withSoftmax, built.x()).layerByLayer();
  }

  /** The whole check along two directions, from the probabilities to the input. */
  @Benchmark
  public Findings directional() {
    return new NetworkCheck(built::withSoftmax, built.x()).alongDirections();
  }

  /** The same from the loss, whose own backward is numerical. */
  @Benchmark
  public Findings directionalFromLoss() {
    return new NetworkCheck(built::withLoss, built.x()).alongDirections();
  }
}
