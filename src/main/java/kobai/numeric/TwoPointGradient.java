package kobai.numeric;

import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The textbook's numerical gradient: for every entry, (f(x + h) − f(x − h)) / 2h.
 *
 * <p>Its error is about h²/6·|f‴| because the curve is not straight, plus ε·|f|/h because numbers
 * are rounded (ε ≈ 1.1·10⁻¹⁶). The sum is smallest near h = ∛ε ≈ 6·10⁻⁶: a smaller step is
 * <em>worse</em>.
 *
 * <p>Reference: Saitoh, <i>Deep Learning from Scratch</i>, section 4.3, which takes h = 10⁻⁴.
 */
public final class TwoPointGradient {

  /** The step with the smallest error for functions of ordinary size: ∛ε, rounded. */
  public static final double BEST_STEP = 6e-6;

  private TwoPointGradient() {}

  /**
   * Differentiates f numerically, with two evaluations per entry.
   *
   * @param f any function of a matrix; it must not modify or keep its argument
   * @param x the point; not modified
   * @param h the step, greater than 0
   * @return ∂f/∂x, of the shape of x
   * @throws IllegalArgumentException unless h is positive and finite
   */
  public static RealMatrix of(ToDoubleFunction<RealMatrix> f, RealMatrix x, double h) {
    if (!(h > 0) || Double.isInfinite(h)) {
      throw new IllegalArgumentException("the step h must be positive and finite, but is " + h);
    }
    RealMatrix point = x.copy();
    RealMatrix gradient = MatrixUtils.createRealMatrix(x.getRowDimension(), x.getColumnDimension());
    for (int i = 0; i < x.getRowDimension(); i++) {
      for (int j = 0; j < x.getColumnDimension(); j++) {
        double center = x.getEntry(i, j);
        point.setEntry(i, j, center + h);
        double right = f.applyAsDouble(point);
        point.setEntry(i, j, center - h);
        double left = f.applyAsDouble(point);
        point.setEntry(i, j, center);
        // Not 2h: x + h is rounded, and only the step that was really taken counts.
        gradient.setEntry(i, j, (right - left) / ((center + h) - (center - h)));
      }
    }
    return gradient;
  }
}
