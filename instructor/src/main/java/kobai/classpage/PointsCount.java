package kobai.classpage;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts how often each number of points was reached. Points are counted in hundredths, as they are
 * shown: sums of whole numbers do not depend on the order. There are at most as many entries as
 * possible sums of points, which depends on the checks of the course and not on its students.
 */
final class PointsCount {
  private static final int HUNDREDTHS = 100;

  private final TreeMap<Long, Integer> counts = new TreeMap<>();
  private int students;
  private long sum;
  private long max;

  /** Counts a student. */
  void add(double points, double max) {
    long hundredths = Math.round(points * HUNDREDTHS);
    counts.merge(hundredths, 1, Integer::sum);
    students++;
    sum += hundredths;
    this.max = Math.max(this.max, Math.round(max * HUNDREDTHS));
  }

  /** Returns how many different numbers of points there are, which decides the memory needed. */
  int entries() {
    return counts.size();
  }

  /** Returns the points there are to earn. */
  double max() {
    return (double) max / HUNDREDTHS;
  }

  /** Returns the mean of the points; NaN if there are no students. */
  double mean() {
    return (double) sum / students / HUNDREDTHS;
  }

  /**
   * Returns the points below which the given part of the class lies, interpolated between two
   * students. NaN if there are no students.
   */
  double quantile(double part) {
    if (students == 0) {
      return Double.NaN;
    }
    double place = (students - 1) * part;
    long below = ranked((int) Math.floor(place));
    long above = ranked((int) Math.ceil(place));
    return (below + (place - Math.floor(place)) * (above - below)) / HUNDREDTHS;
  }

  /** Returns the points of the student at a rank, counted from 0 for the fewest points. */
  private long ranked(int rank) {
    int seen = 0;
    for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
      seen += entry.getValue();
      if (seen > rank) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("no student has rank " + rank);
  }

  /**
   * Returns how many students are in each of {@code bins} equal parts of the scale. The last part
   * includes its upper end.
   */
  int[] histogram(int bins) {
    int[] histogram = new int[bins];
    counts.forEach(
        (points, count) -> {
          long bin = max == 0 ? 0 : points * bins / max;
          histogram[(int) Math.max(0, Math.min(bins - 1, bin))] += count;
        });
    return histogram;
  }
}
