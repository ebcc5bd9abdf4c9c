package kobai.train;

import java.util.Arrays;
import java.util.List;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * An XOR network between two steps of its training.
 *
 * @param number the number of the step or the epoch
 * @param loss of the four patterns together
 * @param answers to the patterns 00, 01, 10 and 11: near 0 for no, near 1 for yes
 * @param hidden the outputs of the hidden units for the patterns, 4×H
 */
public record Snapshot(int number, double loss, List<Double> answers, RealMatrix hidden) {

  /** Creates an unmodifiable copy. */
  public Snapshot {
    answers = List.copyOf(answers);
    hidden = hidden.copy();
  }

  /**
   * Returns a network's answers; with two outputs, the second one is the probability of 1.
   *
   * @param y the outputs, N×1 or N×2
   */
  public static double[] answers(RealMatrix y) {
    return y.getColumn(y.getColumnDimension() - 1);
  }

  /**
   * Takes a snapshot of a network.
   *
   * @param y its outputs for the four patterns, 4×M
   * @param x the four patterns, 4×2
   */
  public static Snapshot of(int number, double loss, RealMatrix y, Network network, RealMatrix x) {
    List<Double> answers = Arrays.stream(answers(y)).boxed().toList();
    return new Snapshot(number, loss, answers, hidden(network, x));
  }

  /** Returns the outputs of the hidden units for the patterns x, N×H. */
  public static RealMatrix hidden(Network network, RealMatrix x) {
    List<Layer> layers = network.layers();
    return layers.get(1).forward(layers.get(0).forward(x));
  }

  /** Returns how many answers are on the right side of 0.5. */
  public int right() {
    int right = 0;
    for (int n = 0; n < answers.size(); n++) {
      boolean yes = n == 1 || n == 2; // 01 and 10
      right += yes == answers.get(n) > 0.5 ? 1 : 0;
    }
    return right;
  }
}
