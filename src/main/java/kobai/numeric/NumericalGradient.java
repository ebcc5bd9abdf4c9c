package kobai.numeric;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The grader's numerical gradient of a function of a matrix: every entry with an error bar.
 *
 * <p>Each entry costs eight evaluations (see {@link Romberg}); a few more serve all entries (see
 * {@link Noise}). Entries whose bar is too wide are tried again with other steps (see {@link
 * StepLadder}). At a corner, the bar covers the slope to the left and the slope to the right. The
 * bar is infinite where the function is not finite on both sides, and where steps contradict each
 * other and no further step confirms one of them.
 */
public final class NumericalGradient {

  /** A bar wider than this part of the largest entry is worth another attempt. */
  private static final double WIDE = 1e-9;

  private final ToDoubleFunction<RealMatrix> f;
  private final RealMatrix point; // a copy of x, in which one entry at a time is moved
  private final double atPoint;
  private final double unit; // the typical size of an entry
  private final Noise noise;
  private final Estimate[][] entries;
  private double grain = Double.POSITIVE_INFINITY; // of all values that are not the same

  private NumericalGradient(ToDoubleFunction<RealMatrix> f, RealMatrix x, Estimate[][] entries) {
    this.f = f;
    this.point = x.copy();
    this.atPoint = f.applyAsDouble(point);
    this.unit = typicalSize(x);
    this.noise = Noise.of(f, point, atPoint, unit);
    this.entries = entries;
  }

  /**
   * Differentiates f numerically.
   *
   * @param f any function of a matrix; it must not modify or keep its argument
   * @param x the point; not modified
   * @return ∂f/∂x with error bars, of the shape of x
   */
  public static GradientEstimate of(ToDoubleFunction<RealMatrix> f, RealMatrix x) {
    Estimate[][] entries = new Estimate[x.getRowDimension()][x.getColumnDimension()];
    NumericalGradient gradient = new NumericalGradient(f, x, entries);
    gradient.estimateAll();
    gradient.narrowTheWide();
    return gradient.result();
  }

  /** Differentiates Σ dout ⊙ f numerically; see {@link GradientMethod}. */
  public static GradientEstimate of(UnaryOperator<RealMatrix> f, RealMatrix x, RealMatrix dout) {
    return of(v -> NumericalLayer.dot(dout, f.apply(v)), x);
  }

  /** Improves estimates that another method made: narrows those whose bars are too wide. */
  public static GradientEstimate narrowed(
      ToDoubleFunction<RealMatrix> f, RealMatrix x, GradientEstimate estimate) {
    if (countWide(estimate) == 0) {
      return estimate;
    }
    NumericalGradient gradient = new NumericalGradient(f, x, estimate.entries());
    gradient.narrowTheWide();
    return gradient.result();
  }

  /** Returns how many entries are worth another attempt. */
  public static int countWide(GradientEstimate estimate) {
    return estimate.countWider(WIDE);
  }

  private void estimateAll() {
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j < entries[i].length; j++) {
        entries[i][j] = estimate(i, j, StepLadder.first(point.getEntry(i, j)));
      }
    }
  }

  private void narrowTheWide() {
    double scale = result().scale();
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j < entries[i].length; j++) {
        if (!(entries[i][j].bar() <= WIDE * scale)) {
          entries[i][j] = narrowed(i, j, scale);
        }
      }
    }
  }

  /**
   * Tries further steps. If a shorter step contradicts a longer one, the longer one has missed
   * something, or the shorter one sees only rounding. The shorter one is believed once another step
   * agrees with it.
   */
  private Estimate narrowed(int i, int j, double scale) {
    Estimate best = entries[i][j];
    double step = StepLadder.first(point.getEntry(i, j));
    boolean doubtful = false;
    for (double h : StepLadder.further(point.getEntry(i, j), unit)) {
      Estimate next = estimate(i, j, h);
      boolean contradicts = Math.abs(next.value() - best.value()) > next.bar() + best.bar();
      if (contradicts && h < step) {
        doubtful = true;
        best = next;
        step = h;
      } else if (!contradicts && next != Estimate.UNKNOWN) {
        doubtful = false;
        step = next.bar() < best.bar() ? h : step;
        best = next.bar() < best.bar() ? next : best;
      }
      if (!doubtful && best.bar() <= WIDE * Math.max(scale, Math.abs(best.value()))) {
        break;
      }
    }
    return doubtful ? Estimate.UNKNOWN : best;
  }

  private Estimate estimate(int i, int j, double h) {
    double saved = point.getEntry(i, j);
    if (h > noise.longestStep(saved, unit)) {
      return Estimate.UNKNOWN; // a wave is faster than that
    }
    DoubleUnaryOperator alongEntry =
        v -> {
          point.setEntry(i, j, v);
          return f.applyAsDouble(point);
        };
    try {
      // Where a short step leaves all values the same, the grain of the others is still there;
      // unless they are those of a jump.
      double coarse = grain <= Romberg.UNRESOLVED * Math.abs(atPoint) ? grain : 0;
      Romberg romberg = new Romberg(saved, h, atPoint, Math.max(noise.size(), coarse));
      Estimate estimate = romberg.of(alongEntry);
      grain = romberg.grain() > 0 ? Math.min(grain, romberg.grain()) : grain;
      return estimate;
    } finally {
      point.setEntry(i, j, saved);
    }
  }

  private GradientEstimate result() {
    return new GradientEstimate(entries, Math.abs(atPoint));
  }

  /** Returns the size of the largest entry, or 1 where that says nothing. */
  public static double typicalSize(RealMatrix x) {
    double largest = Magnitude.largest(x);
    return largest > 0 && Double.isFinite(largest) ? largest : 1;
  }
}
