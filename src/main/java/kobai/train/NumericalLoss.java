package kobai.train;

import kobai.nn.Loss;
import kobai.nn.ShapeMismatch;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A loss that knows its formula and takes its gradient numerically, so that readers can still
 * derive the backward of a loss themselves. It is the mean or the sum of the losses of the rows, so
 * an entry only affects the loss of its own row.
 *
 * <p>The difference quotient is the central one of fourth order, (8·d₁ − d₂) / 12h with dₖ = f(y +
 * k·h) − f(y − k·h), whose error is h⁴/30·|f⁽⁵⁾| plus about ε·|f|/h: about 10⁻¹² with the steps
 * here.
 *
 * <p>Reference: Fornberg, "Generation of Finite Difference Formulas on Arbitrarily Spaced Grids",
 * <i>Mathematics of Computation</i> 51 (1988), table 1.
 */
abstract class NumericalLoss implements Loss {

  /** The step for numbers of ordinary size. */
  static final double STEP = 0x1p-9;

  private final Reduction reduction;
  private double @Nullable [][] y; // N×M, kept for backward
  private double @Nullable [][] t; // N×M, kept for backward

  NumericalLoss(Reduction reduction) {
    this.reduction = reduction;
  }

  /** Returns how the losses of many entries become one number. */
  final Reduction reduction() {
    return reduction;
  }

  /** Returns the loss of one row, of M outputs and M targets. */
  abstract double ofRow(double[] y, double[] t);

  /**
   * Returns the step h for this output, never 0: small enough for the formula to be smooth over it.
   */
  abstract double step(double y);

  /**
   * {@inheritDoc}
   *
   * @throws ShapeMismatch unless y and t have the same shape
   */
  @Override
  public double forward(RealMatrix y, RealMatrix t) {
    double[][] outputs = y.getData();
    double[][] targets = ShapeMismatch.require("t", y, t).getData();
    double sum = 0;
    for (int n = 0; n < outputs.length; n++) {
      sum += ofRow(outputs[n], targets[n]);
    }
    this.y = outputs;
    this.t = targets;
    return reduction.of(sum, outputs.length);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException before the first forward
   */
  @Override
  public RealMatrix backward() {
    double[][] outputs = y;
    double[][] targets = t;
    if (outputs == null || targets == null) {
      throw new IllegalStateException("backward needs a forward pass first");
    }
    RealMatrix gradient = MatrixUtils.createRealMatrix(outputs.length, outputs[0].length);
    for (int n = 0; n < outputs.length; n++) {
      for (int m = 0; m < outputs[n].length; m++) {
        double slope = slope(outputs[n], targets[n], m);
        gradient.setEntry(n, m, reduction.of(slope, outputs.length));
      }
    }
    return gradient;
  }

  private double slope(double[] y, double[] t, int m) {
    double h = step(y[m]);
    double near = difference(y, t, m, h);
    double far = difference(y, t, m, 2 * h);
    return (8 * near - far) / (12 * h);
  }

  private double difference(double[] y, double[] t, int m, double h) {
    double saved = y[m];
    y[m] = saved + h;
    double above = ofRow(y, t);
    y[m] = saved - h;
    double below = ofRow(y, t);
    y[m] = saved;
    return above - below;
  }
}
