package kobai.lab;

import java.util.function.Function;
import kobai.nn.Loss;
import kobai.train.CrossEntropy;
import kobai.train.MeanSquaredError;
import kobai.train.Reduction;
import kobai.train.Xor;

/** What is made small, and with it what the network's outputs mean. */
public enum Objective {
  /** One linear output, which is to be the XOR itself. */
  MSE(Xor.RELU, MeanSquaredError::new),
  /** Two outputs through Softmax: the probabilities that the XOR is 0 and that it is 1. */
  CROSS_ENTROPY(Xor.SIGMOID, CrossEntropy::new);

  private final Xor xor;
  private final Function<Reduction, Loss> loss;

  Objective(Xor xor, Function<Reduction, Loss> loss) {
    this.xor = xor;
    this.loss = loss;
  }

  /** Returns a new loss. */
  Loss loss(Reduction reduction) {
    return loss.apply(reduction);
  }

  /** Returns the task: the four patterns and their targets. */
  Xor xor() {
    return xor;
  }
}
