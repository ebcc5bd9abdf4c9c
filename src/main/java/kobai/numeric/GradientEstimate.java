package kobai.numeric;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** A gradient found numerically: an {@link Estimate} for every entry of the point. */
public final class GradientEstimate {

  /** A first step of 2⁻⁶ makes bars about a thousand times as wide as the noise. */
  private static final double OF_BARS = 1e4;

  /** A result is a sum of some products; each has about the noise of the function. */
  private static final double OF_RESULTS = 8;

  /** A bar that hides a mistake of one part in a thousand is of no use. */
  private static final double WIDEST = 1e-3;

  private final Estimate[][] entries;
  private final double magnitude;
  private final double scale;
  private double rounding = Estimate.ROUNDING; // of a right result, as a part of the scale
  private double widest = Estimate.TOO_WIDE; // bar that is of use, as a part of what is measured
  private double @Nullable [][] small; // the rounding of small entries, NaN elsewhere

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

  /**
   * Returns the same gradient, to be compared with results of single precision, say, whose function
   * is as coarse as they are: then wider bars are of use, and results may be off by more.
   *
   * @param noise the noise of the function, relative to its values
   */
  public GradientEstimate ofNoisy(double noise) {
    GradientEstimate same = new GradientEstimate(entries, magnitude);
    same.rounding = Math.max(rounding, OF_RESULTS * noise);
    same.widest = Math.max(widest, Math.min(OF_BARS * noise, WIDEST));
    same.small = small;
    return same;
  }

  /**
   * Returns the same gradient with a better estimate of an entry that is small beside the largest.
   *
   * @param rounding how far off a right result may be in this entry, beyond the bar
   */
  public GradientEstimate withSmall(int row, int column, Estimate better, double rounding) {
    Estimate[][] copy = new Estimate[entries.length][];
    double[][] small = new double[entries.length][];
    for (int i = 0; i < entries.length; i++) {
      copy[i] = entries[i].clone();
      small[i] = this.small == null ? new double[copy[i].length] : this.small[i].clone();
      if (this.small == null) {
        Arrays.fill(small[i], Double.NaN);
      }
    }
    copy[row][column] = better;
    small[row][column] = rounding;
    GradientEstimate same = new GradientEstimate(copy, magnitude);
    same.rounding = this.rounding;
    same.widest = widest;
    same.small = small;
    return same;
  }

  /** Returns how far from the value of an entry a right result may be. */
  public double tolerance(int row, int column) {
    Estimate entry = entries[row][column];
    return isSmall(row, column)
        ? entry.bar() + Objects.requireNonNull(small)[row][column]
        : entry.bar() + rounding * scale;
  }

  /** Returns whether an entry was estimated by itself, because it is small beside the largest. */
  public boolean isSmall(int row, int column) {
    return small != null && !Double.isNaN(small[row][column]);
  }

  /** Returns whether too little is known of an entry to call anything right. */
  public boolean isTooWide(int row, int column) {
    return entries[row][column].isTooWide(Math.max(scale, magnitude), widest);
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
