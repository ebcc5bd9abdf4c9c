package kobai.lab;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A network between two steps of a run.
 *
 * @param steps how many were taken before
 * @param loss of the four patterns together
 * @param answers to the patterns 00, 01, 10 and 11
 * @param hidden what the hidden units make of the patterns, 4×H
 */
public record Snapshot(int steps, double loss, List<Double> answers, RealMatrix hidden) {

  /** Creates an unmodifiable copy. */
  public Snapshot {
    answers = List.copyOf(answers);
    hidden = hidden.copy();
  }

  /** Returns how many patterns are answered on the right side of one half. */
  public int right() {
    int right = 0;
    for (int n = 0; n < answers.size(); n++) {
      boolean yes = n == 1 || n == 2; // 01 and 10
      right += yes == answers.get(n) > 0.5 ? 1 : 0;
    }
    return right;
  }
}
