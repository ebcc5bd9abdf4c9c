package kobai.finding;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The path that a network took while it was trained.
 *
 * @param network its name: "SIGMOID"
 * @param epochs the epochs in order
 */
public record Learning(String network, List<Epoch> epochs) {

  /** Creates an unmodifiable copy. */
  public Learning {
    epochs = List.copyOf(epochs);
  }

  /**
   * One epoch.
   *
   * @param loss before its step
   * @param parameters their values before its step, those of the first layer first
   * @param backwardNanos how long the backward passes took, in nanoseconds
   */
  public record Epoch(double loss, List<RealMatrix> parameters, long backwardNanos) {

    /** Creates an unmodifiable copy. */
    public Epoch {
      parameters = List.copyOf(parameters);
    }
  }
}
