package kobai.lab;

import java.util.List;
import kobai.text.Numbers;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * How often something happened, with a 95 % confidence interval for its probability. The interval
 * is sound even for few runs, and near 0 and 1.
 *
 * <p>Reference: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
 * <i>Journal of the American Statistical Association</i> 22 (1927).
 *
 * @param successes how often it happened
 * @param runs how often it could have happened
 * @param low the lower end of the interval, 0 to 1
 * @param high the upper end of the interval, 0 to 1
 */
public record Rate(int successes, int runs, double low, double high) {
  private static final double CONFIDENCE = 0.95;

  /** Counts successes among runs. With no runs, the interval is everything from 0 to 1. */
  public static Rate of(int successes, int runs) {
    if (runs == 0) {
      return new Rate(0, 0, 0, 1);
    }
    ConfidenceInterval interval =
        new WilsonScoreInterval().createInterval(runs, successes, CONFIDENCE);
    double low = successes == 0 ? 0 : interval.getLowerBound(); // exactly 0, without rounding
    double high = successes == runs ? 1 : interval.getUpperBound();
    return new Rate(successes, runs, low, high);
  }

  /** Returns the share of successes; NaN if there were no runs. */
  public double share() {
    return (double) successes / runs;
  }

  /** Returns the rate for the screen: "123 / 200", "61.5 %", "54.6 % – 68.0 %". */
  public List<String> texts() {
    return List.of(
        successes + " / " + runs,
        runs == 0 ? "–" : Numbers.percentage(share()),
        runs == 0 ? "–" : Numbers.percentage(low) + " – " + Numbers.percentage(high));
  }

  /** Returns the rate for files: runs, successes, and the ends of the interval. */
  List<Object> cells() {
    return List.of(runs, successes, low, high);
  }
}
