package kobai.train;

import kobai.experiment.LayerSource;
import kobai.nn.Loss;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Training of a network, with the full batch unless a step names another one: forward (know),
 * backward (think), update (change).
 */
public final class Training {
  private final Network network;
  private final Loss loss;
  private final GradientDescent rule;
  private final RealMatrix x; // N×D
  private final RealMatrix t; // N×M
  private RealMatrix y; // N×M, of the latest batch
  private long backwardNanos; // of the latest step

  /**
   * Prepares the training of a network.
   *
   * @param x the inputs, N×D
   * @param t the targets, N×M
   */
  public Training(Network network, Loss loss, double learningRate, RealMatrix x, RealMatrix t) {
    this.network = network;
    this.loss = loss;
    this.rule = new GradientDescent(learningRate);
    this.x = x;
    this.t = t;
    this.y = t;
  }

  /** Prepares the training of an XOR network. */
  public static Training of(Xor xor, LayerSource source, long seed) {
    return new Training(
        xor.network(source, seed), xor.loss(), xor.learningRate(), xor.x(), xor.t());
  }

  /** Trains for one epoch; returns the loss before its step. */
  public double epoch() {
    return step(x, t);
  }

  /**
   * Trains with another batch for one step; returns its loss before the step.
   *
   * @param x the inputs, n×D
   * @param t the targets, n×M
   */
  public double step(RealMatrix x, RealMatrix t) {
    y = network.forward(x);
    double before = loss.forward(y, t);
    RealMatrix dout = loss.backward();
    long start = System.nanoTime();
    network.backward(dout);
    backwardNanos = System.nanoTime() - start;
    rule.step(network.parameters());
    return before;
  }

  /** Returns the outputs for the latest batch, before its step. */
  public RealMatrix outputs() {
    return y;
  }

  /** Returns how long the backward passes of the latest step took, in nanoseconds. */
  public long backwardNanos() {
    return backwardNanos;
  }

  /** Returns the network. */
  public Network network() {
    return network;
  }
}
