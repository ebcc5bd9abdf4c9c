package kobai.numeric.large;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import kobai.numeric.GradientEstimate;
import kobai.numeric.NumericalGradient;
import kobai.numeric.NumericalLayer;
import kobai.numeric.StepLadder;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The numerical gradient of Σ dout ⊙ f(x), as exact as {@link NumericalGradient} finds it, but with
 * far fewer evaluations where f leaves room for that.
 *
 * <ul>
 *   <li>Entries of x that cannot meet in any output are moved together: an activation is one group,
 *       a batch has as many as x has columns, weights as many as W has rows.
 *   <li>Where the outputs lie on straight lines through three points, two evaluations give their
 *       slopes.
 * </ul>
 *
 * <p>Both are guesses, so the gradient is verified ({@link Verification}). Where it fails, the next
 * guess is tried, and at last every entry is probed by itself.
 */
public final class StructuredGradient {
  private static final int MOVED_ALONE = 2; // entries, to see what they reach

  /** Power of 2 for the steps of the second attempt. */
  private static final int SHORTER = -2;

  /** The part of the entries that may be probed by themselves, before it is better to begin so. */
  private static final double FEW = 0.1;

  private final UnaryOperator<RealMatrix> f;
  private final RealMatrix x;
  private final RealMatrix dout;
  private final RealMatrix y;
  private final SplittableRandom random =
      new SplittableRandom(1); // the same numbers whenever it runs

  private StructuredGradient(UnaryOperator<RealMatrix> f, RealMatrix x, RealMatrix dout) {
    this.f = f;
    this.x = x;
    this.dout = dout;
    this.y = f.apply(x.copy());
  }

  /**
   * Differentiates Σ dout ⊙ f numerically.
   *
   * @param f any function from matrices to matrices; it must not modify or keep its argument
   * @param x where; not modified
   * @param dout the weights of the outputs, of the shape of f(x)
   * @return the gradient with error bars, of the shape of x
   */
  public static GradientEstimate of(UnaryOperator<RealMatrix> f, RealMatrix x, RealMatrix dout) {
    StructuredGradient gradient = new StructuredGradient(f, x, dout);
    GradientEstimate estimate = gradient.guessed();
    return estimate == null ? NumericalGradient.of(f, x, dout) : estimate;
  }

  private @Nullable GradientEstimate guessed() {
    for (Structure structure : guesses()) {
      GroupedProbing probing = new GroupedProbing(f, x, dout, y, structure);
      GradientEstimate straight = probing.straight();
      if (straight != null && isVerified(straight)) {
        return straight;
      }
      GradientEstimate curved = probing.curved(0);
      if (NumericalGradient.countWide(curved) > 0) {
        curved = curved.or(probing.curved(SHORTER));
      }
      if (NumericalGradient.countWide(curved) > FEW * curved.size()) {
        return null; // nearly every entry has to be probed by itself in any case
      }
      curved = NumericalGradient.narrowed(this::dot, x, curved);
      if (isVerified(curved)) {
        return curved;
      }
    }
    return null;
  }

  /** Returns the structures that nothing speaks against. */
  private Set<Structure> guesses() {
    Set<Structure> guesses = Structure.possible(x, y);
    for (int n = 0; n < MOVED_ALONE && !guesses.isEmpty(); n++) {
      int i = random.nextInt(x.getRowDimension());
      int j = random.nextInt(x.getColumnDimension());
      RealMatrix moved = x.copy();
      moved.addToEntry(i, j, StepLadder.first(x.getEntry(i, j)));
      RealMatrix changed = f.apply(moved);
      guesses.removeIf(structure -> !structure.allows(i, j, y, changed));
    }
    return guesses;
  }

  private boolean isVerified(GradientEstimate gradient) {
    return Verification.passes(this::dot, x, gradient, random);
  }

  private double dot(RealMatrix at) {
    return NumericalLayer.dot(dout, f.apply(at));
  }
}
