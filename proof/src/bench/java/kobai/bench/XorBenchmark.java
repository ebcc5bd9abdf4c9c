package kobai.bench;

import kobai.nn.Layer;
import kobai.train.Training;
import kobai.train.Xor;
import layers.Affine;
import layers.ReLU;
import layers.Sigmoid;
import layers.Softmax;
import org.apache.commons.math3.linear.RealMatrix;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One epoch of learning XOR with the layers of the solutions. */
@State(Scope.Benchmark)
public class XorBenchmark {

  /** The network to train: one of two. */
  @Param public Xor net = Xor.SIGMOID;

  private Training training = start();

  /** Starts again from the beginning. */
  @Setup(Level.Iteration)
  public void begin() {
    training = start();
  }

  private Training start() {
    return Training.of(net, XorBenchmark::layer, 1);
  }

  private static Layer layer(String name, RealMatrix... arguments) {
    return switch (name) {
      case "Affine" -> new Affine(arguments[0], arguments[1]);
      case "ReLU" -> new ReLU();
      case "Sigmoid" -> new Sigmoid();
      default -> new Softmax();
    };
  }

  /** The floor: forward through all layers. */
  @Benchmark
  public RealMatrix forward() {
    return training.network().forward(net.x());
  }

  /** Forward, loss, backward, and the step of the parameters. */
  @Benchmark
  public double epoch() {
    return training.epoch();
  }
}
