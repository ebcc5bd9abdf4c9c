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
 * The numerical gradient of Σ dout ⊙ f(x), as exact as the result of {@link NumericalGradient}, but
 * with far fewer evaluations where the structure of f allows it.
 *
 * <ul>
 *   <li>Entries of x that reach no output in common are moved together: an activation is one group,
 *       a batch has one group per column of x, and weights have one group per row of W.
 *   <li>Where the outputs lie on straight lines through three points, two evaluations give their
 *       slopes.
 * </ul>
 *
 * <p>Both are guesses, so the gradient is verified ({@link Verification}). If the verification
 * fails, the next guess is tried. If all guesses fail, every entry is probed by itself.
 */
public final class StructuredGradient {
  private static final int MOVED_ALONE = 2; // entries, to see what they reach

  /** The power of 2 that shortens the steps of the second attempt. */
  private static final int SHORTER = -2;

  /**
   * If more than this part of the entries must be probed by themselves, it is better to probe every
   * entry by itself.
   */
  private static final double FEW = 0.1;

  private final UnaryOperator<RealMatrix> f;
  private final RealMatrix x;
  private final RealMatrix dout;
  private final RealMatrix y;
  private final SplittableRandom random = new SplittableRandom(1); // the same numbers in every run

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
   * @param x the point; not modified
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
      if (probing.rippled()) {
        return null;
      }
      GradientEstimate straight = probing.straight();
      if (straight != null && isVerified(straight)) {
        return straight;
      }
      GradientEstimate curved = probing.curved(0);
      if (NumericalGradient.countWide(curved) > 0) {
        curved = curved.or(probing.curved(SHORTER));
      }
      if (NumericalGradient.countWide(curved) > FEW * curved.size()) {
        return null; // too many entries must be probed by themselves in any case
      }
      curved = NumericalGradient.narrowed(this::dot, x, curved);
      if (isVerified(curved)) {
        return curved;
      }
    }
    return null;
  }

  /** Returns the structures that no observation contradicts. */
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
