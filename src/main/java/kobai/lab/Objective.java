package kobai.lab;

import java.util.function.Function;
import kobai.nn.Loss;
import kobai.train.CrossEntropy;
import kobai.train.MeanSquaredError;
import kobai.train.Reduction;
import kobai.train.Xor;

/** The loss to minimize; it also decides what the network's outputs mean. */
public enum Objective {
  /** One linear output, whose target is the XOR itself. */
  MSE(Xor.RELU, MeanSquaredError::new),
  /** Two outputs after Softmax: the probability that the XOR is 0, and that it is 1. */
  CROSS_ENTROPY(Xor.SIGMOID, CrossEntropy::new);

  private final Xor xor;
  private final Function<Reduction, Loss> loss;

  Objective(Xor xor, Function<Reduction, Loss> loss) {
    this.xor = xor;
    this.loss = loss;
  }

  Loss loss(Reduction reduction) {
    return loss.apply(reduction);
  }

  /** Returns the task: the four patterns and their targets. */
  Xor xor() {
    return xor;
  }
}
