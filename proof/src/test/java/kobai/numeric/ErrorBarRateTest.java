package kobai.numeric;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import kobai.tier.Tags;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often the error of a numerical derivative exceeds its bar. {@code -Dkobai.comparisons=1e7}
 * chooses how many derivatives are compared with calculus; the families of functions share them.
 */
@Tag(Tags.CORPUS)
@DisplayName("The rate at which error bars are exceeded")
class ErrorBarRateTest {

  /** What CONTRIBUTING states: at most one of a hundred thousand bars. */
  private static final double STATED = 1e-5;

  /** The exact gradient is also computed in doubles: a few roundings of the largest entry. */
  private static final double REFERENCE = 1e-15;

  private static final double COMPARISONS =
      Double.parseDouble(System.getProperty("kobai.comparisons", "1e5"));

  /** What was counted in one family. */
  private static final class Count {
    private long compared;
    private long unknown;
    private long exceeded;
    private double worst; // error divided by bar

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d compared, %,d unknown, %d exceeded, worst error/bar %.3g",
          compared,
          unknown,
          exceeded,
          worst);
    }
  }

  @Test
  @DisplayName("The errors of random functions exceed their bars no more often than is stated")
  void of_families_exceedNoMoreThanStated() {
    Map<Family, Count> counts = new EnumMap<>(Family.class);
    List<String> exceeded = new ArrayList<>();
    for (Family family : Family.values()) {
      Count count = new Count();
      counts.put(family, count);
      for (long seed = 0; count.compared < COMPARISONS / Family.values().length; seed++) {
        compare(family, seed, count, exceeded);
      }
      System.out.println(family + ": " + count);
    }
    exceeded.stream().limit(20).forEach(System.out::println);
    long all = counts.values().stream().mapToLong(count -> count.compared).sum();
    long most = Math.max(1, Math.round(STATED * all));
    assertTrue(exceeded.size() <= most, () -> exceeded.size() + " of " + all + ": " + exceeded);
  }

  private static void compare(Family family, long seed, Count count, List<String> exceeded) {
    Family.Sample sample = family.draw(new Well19937c(new SplittableRandom(seed).nextLong()));
    ToDoubleFunction<RealMatrix> f = sample.f();
    GradientEstimate estimate = NumericalGradient.of(f, sample.x());
    double reference = REFERENCE * Magnitude.largest(sample.gradient());
    for (int i = 0; i < sample.x().getRowDimension(); i++) {
      for (int j = 0; j < sample.x().getColumnDimension(); j++) {
        Estimate entry = estimate.at(i, j);
        count.compared++;
        if (!entry.isKnown()) {
          count.unknown++;
          continue;
        }
        double truth = sample.gradient().getEntry(i, j);
        double error = Math.max(0, Math.abs(entry.value() - truth) - reference);
        count.worst = Math.max(count.worst, error / entry.bar());
        if (!(error <= entry.bar())) {
          count.exceeded++;
          exceeded.add(family + " seed " + seed + " [" + i + "][" + j + "] " + truth + " " + entry);
        }
      }
    }
  }
}
