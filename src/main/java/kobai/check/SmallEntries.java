package kobai.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Comparison;
import kobai.finding.Verdict;
import kobai.nn.Parameter;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import kobai.numeric.Magnitude;
import kobai.numeric.Noise;
import kobai.numeric.NumericalGradient;
import kobai.numeric.NumericalJacobian;
import kobai.numeric.SmallEntry;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are so small beside the largest one that its rounding would hide a mistake, such as
 * a column 10⁻¹⁴ as large as the others with the wrong sign. They are judged by bars of their own
 * ({@link SmallEntry}).
 *
 * <p>A right formula may compute a small number as a difference of large ones, and so be off by the
 * rounding of those. That shows as a jitter of its result when x and dout change a little, or as a
 * result of a few roundings.
 */
final class SmallEntries {

  /** The numerical gradient at its best agrees better than that with a right entry. */
  private static final double AGREEING = 1e-6;

  /** Larger entries than this part of the largest are seen well enough without this. */
  private static final double SMALL = 1e-8;

  private static final int MOST = 4; // a column that is wrong is wrong in all of its entries
  private static final double ROUNDINGS = 4 * Math.ulp(1.0);

  /** Large numbers whose difference is exactly 0 differ by less than their roundings. */
  private static final double ROUNDINGS_OF_ZERO = 2 * Math.ulp(1.0);

  private static final int JITTERS = 8;

  private final LayerUnderTest subject;
  private final Comparison comparison;
  private double @Nullable [] jitter;

  private SmallEntries(LayerUnderTest subject, Comparison comparison) {
    this.subject = subject;
    this.comparison = comparison;
  }

  /**
   * Returns the comparison, with better estimates of small entries if these show a mistake.
   *
   * @param f the function that is differentiated
   */
  static Comparison judged(
      LayerUnderTest subject, Comparison comparison, UnaryOperator<RealMatrix> f) {
    if (comparison.verdict() == Verdict.WRONG) {
      return comparison;
    }
    return new SmallEntries(subject, comparison).judged(f);
  }

  private Comparison judged(UnaryOperator<RealMatrix> f) {
    Probe probe = comparison.probe();
    Target target = comparison.target();
    GradientEstimate numerical = comparison.numerical();
    for (Comparison.Entry entry : suspects(f)) {
      RealMatrix point = probe.inputs().point(target);
      Estimate better = SmallEntry.of(f, point, probe.dout(), entry.row(), entry.column());
      double error = Math.abs(entry.analytic() - better.value());
      double room = Estimate.ROUNDING * Math.abs(better.value());
      if (better.isKnown() && error > better.bar() + room) {
        room = Math.max(room, rounding(entry.row(), entry.column()));
        if (error > better.bar() + room) {
          numerical = numerical.withSmall(entry.row(), entry.column(), better, room);
        }
      }
    }
    return new Comparison(target, probe, numerical);
  }

  /**
   * Returns entries that are not surely right, the largest first; then those that are 0 and may be
   * left out.
   */
  private List<Comparison.Entry> suspects(UnaryOperator<RealMatrix> f) {
    RealMatrix analytic = comparison.analytic();
    List<Comparison.Entry> suspects = new ArrayList<>();
    List<Comparison.Entry> zeros = new ArrayList<>();
    for (int i = 0; i < analytic.getRowDimension(); i++) {
      for (int j = 0; j < analytic.getColumnDimension(); j++) {
        Estimate estimate = comparison.numerical().at(i, j);
        Comparison.Entry entry = new Comparison.Entry(i, j, analytic.getEntry(i, j), estimate);
        double error = Math.abs(entry.analytic() - estimate.value());
        boolean small = size(entry) <= SMALL * comparison.numerical().scale();
        if (small && comparison.verdict(i, j) == Verdict.RIGHT) {
          if (error > AGREEING * size(entry)) {
            suspects.add(entry);
          } else if (entry.analytic() == 0) {
            zeros.add(entry);
          }
        }
      }
    }
    suspects.sort(Comparator.comparingDouble(SmallEntries::size).reversed());
    return Stream.concat(
            suspects.stream().limit(MOST), new FarSteps(f, comparison).reaching(zeros).limit(MOST))
        .toList();
  }

  private static double size(Comparison.Entry entry) {
    return Math.max(Math.abs(entry.analytic()), Math.abs(entry.numerical().value()));
  }

  /** Returns how far off a right formula may be in an entry. */
  private double rounding(int row, int column) {
    if (jitter == null) {
      jitter = jitter();
    }
    Probe probe = comparison.probe();
    double largest = Math.max(comparison.numerical().scale(), Magnitude.largest(probe.dout()));
    int n = row * comparison.analytic().getColumnDimension() + column;
    boolean zero = comparison.analytic().getEntry(row, column) == 0;
    double roundings = zero ? ROUNDINGS_OF_ZERO : ROUNDINGS;
    return Math.max(roundings * largest, JITTERS * jitter[n]);
  }

  /** Measures the noise of every entry of the gradient, as a function of x and dout together. */
  private double[] jitter() {
    Probe probe = comparison.probe();
    double[] x = NumericalJacobian.flat(probe.x());
    double[] dout = NumericalJacobian.flat(probe.dout());
    RealMatrix both = MatrixUtils.createRealMatrix(1, x.length + dout.length);
    both.setRow(0, concatenated(x, dout));
    double[] here = NumericalJacobian.flat(comparison.analytic());
    return Noise.of(this::gradient, both, here, NumericalGradient.typicalSize(both)).sizes();
  }

  private static double[] concatenated(double[] a, double[] b) {
    double[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private double[] gradient(RealMatrix both) {
    Probe probe = comparison.probe();
    RealMatrix x = probe.x().copy();
    RealMatrix dout = probe.dout().copy();
    fill(x, both, 0);
    fill(dout, both, x.getRowDimension() * x.getColumnDimension());
    GuardedLayer layer = subject.make();
    List<RealMatrix> values = probe.inputs().values();
    int k = 0;
    for (Parameter p : layer.parameters()) {
      p.setValue(values.get(k++).copy());
    }
    RealMatrix y = subject.forwardOnce(layer, x);
    Probe moved = subject.backward(layer, x, dout, y);
    subject.requireUsable(layer, moved);
    return NumericalJacobian.flat(moved.analytic(comparison.target()));
  }

  private static void fill(RealMatrix a, RealMatrix row, int from) {
    int columns = a.getColumnDimension();
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < columns; j++) {
        a.setEntry(i, j, row.getEntry(0, from + i * columns + j));
      }
    }
  }
}
