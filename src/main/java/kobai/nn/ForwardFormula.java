package kobai.nn;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/** A layer's forward pass as a plain function, without state: y = f(x; parameters). */
@FunctionalInterface
public interface ForwardFormula {

  /**
   * Computes the output.
   *
   * @param x the input, N×D
   * @param parameters the values of the parameters, in the layer's order
   * @return y, N×M
   */
  RealMatrix apply(RealMatrix x, List<RealMatrix> parameters);
}
