package kobai.finding;

import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One gradient of a probe, compared entry by entry with the numerical one of the same shape.
 *
 * @param target which gradient
 * @param probe the pass that gave it
 * @param numerical the numerical gradient, with error bars
 */
public record Comparison(Target target, Probe probe, GradientEstimate numerical) {

  /**
   * One entry, both ways.
   *
   * @param row counted from 0
   * @param column counted from 0
   * @param analytic what the layer computed
   * @param numerical the numerical value
   */
  public record Entry(int row, int column, double analytic, Estimate numerical) {

    /** Returns by which factor the entry is too large; NaN where a factor means nothing. */
    public double ratio() {
      return Math.abs(numerical.value()) > numerical.bar()
          ? analytic / numerical.value()
          : Double.NaN;
    }
  }

  /** Returns the layer's gradient. */
  public RealMatrix analytic() {
    return probe.analytic(target);
  }

  /** Returns the verdict on one entry. */
  public Verdict verdict(int row, int column) {
    Estimate estimate = numerical.at(row, column);
    double error = Math.abs(analytic().getEntry(row, column) - estimate.value());
    if (estimate.isKnown() && !(error <= numerical.tolerance(row, column))) {
      return Verdict.WRONG; // negated, so that NaN is wrong
    }
    boolean corner = estimate.isKnown() && estimate.kink(); // its bar covers both slopes
    return numerical.isTooWide(row, column) && !corner ? Verdict.CANNOT_TELL : Verdict.RIGHT;
  }

  /** Returns the verdict on all entries: one wrong entry makes a wrong gradient. */
  public Verdict verdict() {
    if (count(Verdict.WRONG) > 0) {
      return Verdict.WRONG;
    }
    return count(Verdict.CANNOT_TELL) > 0 ? Verdict.CANNOT_TELL : Verdict.RIGHT;
  }

  /** Returns how many entries have the given verdict. */
  public int count(Verdict verdict) {
    int count = 0;
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        count += verdict(i, j) == verdict ? 1 : 0;
      }
    }
    return count;
  }

  /** Returns for how many entries the numerical gradient is known. */
  public int probed() {
    int count = 0;
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        count += numerical.at(i, j).isKnown() ? 1 : 0;
      }
    }
    return count;
  }

  /** Returns how many entries there are. */
  public int size() {
    return rows() * columns();
  }

  /** Returns the entry furthest outside its tolerance; NaN counts as furthest. */
  public Entry worst() {
    Entry worst = entry(0, 0);
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        Entry entry = entry(i, j);
        if (!(excess(entry) <= excess(worst))) {
          worst = entry;
        }
      }
    }
    return worst;
  }

  private double excess(Entry entry) {
    if (Double.isNaN(entry.analytic())) {
      return Double.POSITIVE_INFINITY;
    }
    double error = Math.abs(entry.analytic() - entry.numerical().value());
    double tolerance = numerical.tolerance(entry.row(), entry.column());
    return Double.isNaN(error) ? 0 : error / Math.max(tolerance, Double.MIN_NORMAL);
  }

  private Entry entry(int row, int column) {
    return new Entry(row, column, analytic().getEntry(row, column), numerical.at(row, column));
  }

  private int rows() {
    return analytic().getRowDimension();
  }

  private int columns() {
    return analytic().getColumnDimension();
  }
}
