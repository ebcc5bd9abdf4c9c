package kobai.train;

import kobai.nn.Loss;
import org.apache.commons.math3.linear.RealMatrix;

/** Full-batch training of a network: forward (know), backward (think), update (change). */
public final class Training {
  private final Network network;
  private final Loss loss;
  private final GradientDescent rule;
  private final RealMatrix x; // N×D
  private final RealMatrix t; // N×M
  private RealMatrix y; // N×M, of the latest epoch
  private long backwardNanos; // of the latest epoch

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
  public static Training of(Xor xor, LayerMaker maker, long seed) {
    return new Training(xor.network(maker, seed), xor.loss(), xor.learningRate(), xor.x(), xor.t());
  }

  /** Trains for one epoch; returns the loss before its step. */
  public double epoch() {
    y = network.forward(x);
    double before = loss.forward(y, t);
    RealMatrix dout = loss.backward();
    long start = System.nanoTime();
    network.backward(dout);
    backwardNanos = System.nanoTime() - start;
    rule.step(network.parameters());
    return before;
  }

  /** Returns the outputs for all inputs before the step of the latest epoch, N×M. */
  public RealMatrix outputs() {
    return y;
  }

  /** Returns how long the backward passes of the latest epoch took, in nanoseconds. */
  public long backwardNanos() {
    return backwardNanos;
  }

  /** Returns the network. */
  public Network network() {
    return network;
  }
}
