package kobai.numeric;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;

/** A way to find the gradient of Σ dout ⊙ f(x) without calculus. */
@FunctionalInterface
public interface GradientMethod {

  /**
   * Differentiates Σ dout ⊙ f numerically.
   *
   * @param f any function from matrices to matrices; it must not modify or keep its argument
   * @param x the point; not modified
   * @param dout the weights of the outputs, of the shape of f(x)
   * @return the gradient with error bars, of the shape of x
   */
  GradientEstimate of(UnaryOperator<RealMatrix> f, RealMatrix x, RealMatrix dout);
}
