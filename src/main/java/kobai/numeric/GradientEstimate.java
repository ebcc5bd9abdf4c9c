package kobai.numeric;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** A gradient found numerically: an {@link Estimate} for every entry of the point. */
public final class GradientEstimate {
  private final Estimate[][] entries;
  private final double magnitude;
  private final double scale;

  /**
   * Creates a gradient.
   *
   * @param entries the estimates, row by row; {@link Estimate#UNKNOWN} where nothing is known
   * @param magnitude |f| at the point
   */
  public GradientEstimate(Estimate[][] entries, double magnitude) {
    this.entries = entries;
    this.magnitude = magnitude;
    this.scale = scale(entries);
  }

  Estimate[][] entries() {
    return entries;
  }

  /** Returns the estimate of one entry. */
  public Estimate at(int row, int column) {
    return entries[row][column];
  }

  /** Returns the estimates without their error bars; NaN where nothing is known. */
  public RealMatrix values() {
    return matrix(Estimate::value);
  }

  /** Returns the error bars; infinite where nothing is known. */
  public RealMatrix bars() {
    return matrix(Estimate::bar);
  }

  /** Returns |f| at the point. */
  public double magnitude() {
    return magnitude;
  }

  /**
   * Returns the largest |entry| that exceeds its own error bar, or 0 if there is none. Errors are
   * judged relative to it.
   */
  public double scale() {
    return scale;
  }

  private static double scale(Estimate[][] entries) {
    double scale = 0;
    for (Estimate[] row : entries) {
      for (Estimate entry : row) {
        double size = Math.abs(entry.value());
        if (size > entry.bar()) {
          scale = Math.max(scale, size);
        }
      }
    }
    return scale;
  }

  /** Returns how many entries there are. */
  public int size() {
    return entries.length * entries[0].length;
  }

  /** Returns how many bars are wider than this part of the scale. */
  int countWider(double part) {
    double widest = part * scale();
    int count = 0;
    for (Estimate[] row : entries) {
      for (Estimate entry : row) {
        count += entry.bar() <= widest ? 0 : 1;
      }
    }
    return count;
  }

  /**
   * Returns the narrower of the two estimates of each entry; nothing is known where they contradict
   * each other.
   */
  public GradientEstimate or(GradientEstimate other) {
    Estimate[][] narrower = new Estimate[entries.length][entries[0].length];
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j < entries[i].length; j++) {
        Estimate a = entries[i][j];
        Estimate b = other.entries[i][j];
        boolean contradict = Math.abs(a.value() - b.value()) > a.bar() + b.bar();
        narrower[i][j] = contradict ? Estimate.UNKNOWN : a.bar() <= b.bar() ? a : b;
      }
    }
    return new GradientEstimate(narrower, magnitude);
  }

  private RealMatrix matrix(ToDoubleFunction<Estimate> part) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(entries.length, entries[0].length);
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j < entries[i].length; j++) {
        matrix.setEntry(i, j, part.applyAsDouble(entries[i][j]));
      }
    }
    return matrix;
  }
}
