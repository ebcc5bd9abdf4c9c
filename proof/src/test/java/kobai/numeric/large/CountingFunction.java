package kobai.numeric.large;

import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.RealMatrix;

/** A function that counts its evaluations. */
final class CountingFunction implements UnaryOperator<RealMatrix> {
  private final UnaryOperator<RealMatrix> f;
  int calls;

  CountingFunction(UnaryOperator<RealMatrix> f) {
    this.f = f;
  }

  @Override
  public RealMatrix apply(RealMatrix v) {
    calls++;
    return f.apply(v);
  }
}
