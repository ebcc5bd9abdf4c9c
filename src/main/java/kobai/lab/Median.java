package kobai.lab;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The middle one of some numbers. */
final class Median {
  private Median() {}

  /** Returns the middle one, or the mean of the two in the middle; none of no numbers. */
  static OptionalDouble of(double... numbers) {
    if (numbers.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
  }

  /** Returns how many steps it took to learn XOR, of those runs that did. */
  static OptionalDouble ofSteps(List<Outcome> outcomes) {
    return of(
        outcomes.stream()
            .filter(Outcome::learnt)
            .mapToDouble(outcome -> outcome.steps().orElseThrow())
            .toArray());
  }
}
