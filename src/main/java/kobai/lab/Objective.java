package kobai.lab;

import java.util.function.Function;
import kobai.nn.Loss;
import kobai.train.CrossEntropy;
import kobai.train.MeanSquaredError;
import kobai.train.Reduction;
import kobai.train.Xor;
import org.apache.commons.math3.linear.RealMatrix;

/** What is made small, and with it what the network's outputs mean. */
public enum Objective {
  /** One linear output, which is to be the XOR itself. */
  MSE(Xor.RELU, MeanSquaredError::new),
  /** Two outputs through Softmax: the probabilities that the XOR is 0 and that it is 1. */
  CROSS_ENTROPY(Xor.SIGMOID, CrossEntropy::new);

  private final Xor xor; // has the same patterns and targets
  private final Function<Reduction, Loss> loss;

  Objective(Xor xor, Function<Reduction, Loss> loss) {
    this.xor = xor;
    this.loss = loss;
  }

  /** Returns a new loss. */
  Loss loss(Reduction reduction) {
    return loss.apply(reduction);
  }

  /** Returns the four patterns, 4×2: 00, 01, 10 and 11. */
  RealMatrix x() {
    return xor.x();
  }

  /** Returns the targets of the four patterns, 4×M. */
  RealMatrix t() {
    return xor.t();
  }

  /** Returns whether the outputs go through Softmax. */
  boolean isProbability() {
    return this == CROSS_ENTROPY;
  }
}
