package kobai.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kobai.nn.ForwardFormula;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for a layer whose backward is not written yet: the forward formula is known, and the
 * backward pass computes difference quotients of it. This is right but slow: it takes two forward
 * passes for every entry of the input and of the parameters. Backpropagation saves these passes.
 */
public final class NumericalLayer implements Layer {
  private final ForwardFormula formula;
  private final double step;
  private final List<Parameter> parameters;
  private @Nullable RealMatrix x; // N×D, kept for backward

  /**
   * Creates a stand-in that takes the best step for functions of ordinary size.
   *
   * @param formula the forward pass
   * @param parameters what the formula takes in addition to x, in its order
   */
  public NumericalLayer(ForwardFormula formula, Parameter... parameters) {
    this(formula, TwoPointGradient.BEST_STEP, parameters);
  }

  /**
   * Creates a stand-in.
   *
   * @param formula the forward pass
   * @param step the step of the difference quotients, greater than 0
   * @param parameters what the formula takes in addition to x, in its order
   */
  public NumericalLayer(ForwardFormula formula, double step, Parameter... parameters) {
    this.formula = formula;
    this.step = step;
    this.parameters = List.of(parameters);
  }

  @Override
  public List<Parameter> parameters() {
    return parameters;
  }

  @Override
  public RealMatrix forward(RealMatrix x) {
    this.x = x;
    return formula.apply(x, values());
  }

  /**
   * Differentiates Σ dout ⊙ y, whose gradient is what a backward pass returns.
   *
   * @throws IllegalStateException before the first forward
   */
  @Override
  public RealMatrix backward(RealMatrix dout) {
    RealMatrix x = this.x;
    if (x == null) {
      throw new IllegalStateException("backward needs a forward pass first");
    }
    List<RealMatrix> values = values();
    for (int k = 0; k < values.size(); k++) {
      int index = k;
      ToDoubleFunction<RealMatrix> ofParameter =
          v -> dot(dout, formula.apply(x, replaced(values, index, v)));
      parameters.get(k).setGradient(differentiate(ofParameter, values.get(k)));
    }
    return differentiate(v -> dot(dout, formula.apply(v, values)), x);
  }

  private RealMatrix differentiate(ToDoubleFunction<RealMatrix> f, RealMatrix at) {
    return TwoPointGradient.of(f, at, step);
  }

  private List<RealMatrix> values() {
    List<RealMatrix> values = new ArrayList<>();
    for (Parameter p : parameters) {
      values.add(p.value());
    }
    return values;
  }

  /** Returns the same matrices, with another one at the given index. */
  public static List<RealMatrix> replaced(List<RealMatrix> values, int index, RealMatrix value) {
    List<RealMatrix> copy = new ArrayList<>(values);
    copy.set(index, value);
    return copy;
  }

  /** Returns Σ a ⊙ b: with dout for a and y for b, the scalar whose gradient backward returns. */
  public static double dot(RealMatrix a, RealMatrix b) {
    double sum = 0;
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        sum += a.getEntry(i, j) * b.getEntry(i, j);
      }
    }
    return sum;
  }
}
