package kobai.bench;

import kobai.check.large.NetworkCheck;
import kobai.finding.Findings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A network for the digits of MNIST, 79,510 parameters, in batches of 100. */
@State(Scope.Benchmark)
public class LargeNetBenchmark {

  /** The sizes of the layers. */
  @Param("784-100-10")
  public String net = "784-100-10";

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

  /** The whole check along two directions, from the loss to the input. */
  @Benchmark
  public Findings directional() {
    return new NetworkCheck(built::withLoss, built.x()).alongDirections();
  }
}
