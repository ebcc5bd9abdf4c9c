package kobai.lab;

import java.util.List;
import java.util.OptionalInt;

/**
 * How a run ended.
 *
 * @param seed the source of all its random numbers
 * @param steps the number of steps after which every output was, and stayed, within 0.1 of its
 *     target; none if XOR was not learnt
 * @param loss of the four patterns together, at the end
 * @param answers to the patterns 00, 01, 10 and 11, at the end
 * @param dead how many hidden units are 0 for every pattern, at the end
 */
public record Outcome(long seed, OptionalInt steps, double loss, List<Double> answers, int dead) {

  /** Returns whether every output was within 0.1 of its target at the end. */
  public boolean learnt() {
    return steps.isPresent();
  }

  /** Returns the cells that identify the run in a file: its seed, and 1 if it learnt, 0 if not. */
  List<Object> id() {
    return List.of(seed, learnt() ? 1 : 0);
  }
}
