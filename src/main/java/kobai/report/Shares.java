package kobai.report;

import java.util.Optional;
import kobai.diagnosis.record.Measurement;
import kobai.numeric.Magnitude;
import kobai.text.Numbers;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A measured table of shares beside the one that calculus gives. A share says how much an entry of
 * the gradient changes when an entry of dout grows by 1.
 */
public final class Shares {

  /** Both tables are known to nine digits or more. */
  private static final double CLOSE = 1e-6;

  /** A smaller share than this part of the largest one is rounding. */
  private static final double ROUNDING = 1e-9;

  private final Measurement measurement;
  private final double largest;

  /** Compares the tables of a measurement. */
  public Shares(Measurement measurement) {
    this.measurement = measurement;
    this.largest =
        Math.max(
            Magnitude.largestFinite(measurement.shares()),
            Magnitude.largestFinite(measurement.calculus()));
  }

  /** Returns the measurement. */
  public Measurement measurement() {
    return measurement;
  }

  /** Returns the largest share, without sign, of both tables. */
  public double largest() {
    return largest;
  }

  /**
   * Returns whether a share differs.
   *
   * @param entry the entry of the gradient
   * @param upstream the entry of dout
   */
  public boolean differs(int entry, int upstream) {
    double yours = measurement.shares().getEntry(entry, upstream);
    double calculus = measurement.calculus().getEntry(entry, upstream);
    double size = Math.max(Math.abs(yours), Math.abs(calculus));
    return !(Math.abs(yours - calculus) <= Math.max(CLOSE * size, ROUNDING * largest));
  }

  /** Returns how many shares differ. */
  public int count() {
    int count = 0;
    for (int i = 0; i < measurement.shares().getRowDimension(); i++) {
      for (int j = 0; j < measurement.shares().getColumnDimension(); j++) {
        count += differs(i, j) ? 1 : 0;
      }
    }
    return count;
  }

  /** Returns how many shares there are. */
  public int size() {
    return measurement.shares().getRowDimension() * measurement.shares().getColumnDimension();
  }

  /**
   * One share.
   *
   * @param entry the entry of the gradient
   * @param upstream the entry of dout
   */
  public record Place(int entry, int upstream) {}

  /** Returns the share that differs most; empty if none does. */
  public Optional<Place> worst() {
    Place worst = null;
    double most = -1;
    RealMatrix off = measurement.shares().subtract(measurement.calculus());
    for (int i = 0; i < off.getRowDimension(); i++) {
      for (int j = 0; j < off.getColumnDimension(); j++) {
        double size = Math.abs(off.getEntry(i, j));
        double here = Double.isNaN(size) ? Double.POSITIVE_INFINITY : size;
        if (here > most && differs(i, j)) {
          worst = new Place(i, j);
          most = here;
        }
      }
    }
    return Optional.ofNullable(worst);
  }

  /** Returns the entry of the gradient that is furthest from 0 when dout is 0, if one is not 0. */
  public Optional<Integer> offset() {
    double[] entries = offsets();
    int furthest = 0;
    for (int k = 0; k < entries.length; k++) {
      if (!(Math.abs(entries[k]) <= Math.abs(entries[furthest]))) {
        furthest = k;
      }
    }
    boolean zero = Math.abs(entries[furthest]) <= ROUNDING * largest;
    return zero ? Optional.empty() : Optional.of(furthest);
  }

  /** Returns the entries of the gradient for dout = 0, row by row. */
  double[] offsets() {
    RealMatrix offset = measurement.offset();
    double[] entries = new double[offset.getRowDimension() * offset.getColumnDimension()];
    for (int k = 0; k < entries.length; k++) {
      entries[k] =
          offset.getEntry(k / offset.getColumnDimension(), k % offset.getColumnDimension());
    }
    return entries;
  }

  /** Returns the name of an entry of the gradient: "dx[1][2]". */
  public String entry(int k) {
    int columns = measurement.offset().getColumnDimension();
    return Numbers.entry(measurement.target().displayed(), k / columns, k % columns);
  }

  /** Returns the name of an entry of dout: "dout[1][2]". */
  public String upstream(int k) {
    int columns = measurement.inputs().dout().getColumnDimension();
    return Numbers.entry("dout", k / columns, k % columns);
  }
}
