package kobai.diagnosis.pass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kobai.experiment.KnownLayers;
import kobai.experiment.PassInputs;
import kobai.experiment.Target;
import kobai.nn.ForwardFormula;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * One forward and one backward pass, computed from the known forward formula. The result of a
 * mistake is often the right result for other inputs: for an earlier x, for other parameters, for a
 * dout of ones.
 */
public final class Pass {
  private final ForwardFormula formula;
  private final PassInputs given;
  private final Map<Target, RealMatrix> jacobians; // independent of dout
  private final Map<Target, RealMatrix> gradients = new LinkedHashMap<>();
  private @Nullable RealMatrix y; // N×M

  public Pass(ForwardFormula formula, PassInputs given) {
    this(formula, given, new LinkedHashMap<>());
  }

  private Pass(ForwardFormula formula, PassInputs given, Map<Target, RealMatrix> jacobians) {
    this.formula = formula;
    this.given = given;
    this.jacobians = jacobians;
  }

  /** Draws a pass of N rows, D inputs and, if the layer leaves a choice, M outputs. */
  public static Pass draw(Patient patient, SteadyDraw draw, int rows, int inputs, int outputs) {
    Map<String, RealMatrix> parameters = draw.parameters(patient.spec(), inputs, outputs);
    RealMatrix x = draw.matrix(rows, inputs);
    RealMatrix y = patient.spec().formula().apply(x, List.copyOf(parameters.values()));
    RealMatrix dout = draw.matrix(rows, y.getColumnDimension());
    return new Pass(patient.spec().formula(), new PassInputs(x, dout, parameters));
  }

  /** Returns what goes into the layer. */
  public PassInputs given() {
    return given;
  }

  public RealMatrix x() {
    return given.x();
  }

  public RealMatrix dout() {
    return given.dout();
  }

  public Map<String, RealMatrix> parameters() {
    return given.parameters();
  }

  /** Returns the number of rows of the batch, N. */
  public int rows() {
    return x().getRowDimension();
  }

  /** Returns the number of inputs, D. */
  public int inputs() {
    return x().getColumnDimension();
  }

  /** Returns the number of outputs, M. */
  public int outputs() {
    return dout().getColumnDimension();
  }

  /**
   * Returns whether the layer has no parameters: then x, y, dout and dx have the same shape, and a
   * student can mix them up.
   */
  public boolean isElementwise() {
    return parameters().isEmpty();
  }

  /** Returns whether each output depends on the input in its own place only. */
  public boolean isEntrywise() {
    if (!isElementwise()) {
      return false;
    }
    RealMatrix jacobian = jacobian(Target.INPUT);
    for (int i = 0; i < jacobian.getRowDimension(); i++) {
      for (int j = 0; j < jacobian.getColumnDimension(); j++) {
        if (i != j && Math.abs(jacobian.getEntry(i, j)) > Closeness.SAME) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns all gradients that backward must give: dx, then those of the parameters. */
  public List<Target> targets() {
    return given.targets();
  }

  /** Returns the matrix that a gradient belongs to: x for dx, W for dW. */
  public RealMatrix point(Target target) {
    return given.point(target);
  }

  /** Returns the output that forward must give. */
  public RealMatrix y() {
    if (y == null) {
      y = output(x());
    }
    return y;
  }

  /** Returns the output that forward must give for another x. */
  public RealMatrix output(RealMatrix x) {
    return formula.apply(x, given.values());
  }

  /** Returns ∂y/∂target, with N·M rows; entries are counted row by row. */
  public RealMatrix jacobian(Target target) {
    return jacobians.computeIfAbsent(target, this::differentiate);
  }

  private RealMatrix differentiate(Target target) {
    UnaryOperator<RealMatrix> f = given.along(target, formula);
    if (target.isInput() && KnownLayers.actsRowByRow(formula)) {
      return NumericalJacobian.rowByRow(f, x());
    }
    return !target.isInput() && KnownLayers.actsColumnByColumn(formula)
        ? NumericalJacobian.columnByColumn(f, given.point(target))
        : NumericalJacobian.of(f, given.point(target));
  }

  /**
   * Returns the gradient that the chain rule gives: the sum over all outputs of dout times
   * ∂y/∂target.
   */
  public RealMatrix gradient(Target target) {
    return gradients.computeIfAbsent(target, this::chain);
  }

  private RealMatrix chain(Target target) {
    double[] entries = jacobian(target).preMultiply(NumericalJacobian.flat(dout()));
    int columns = point(target).getColumnDimension();
    double[][] gradient = new double[entries.length / columns][columns];
    for (int k = 0; k < entries.length; k++) {
      gradient[k / columns][k % columns] = entries[k];
    }
    return MatrixUtils.createRealMatrix(gradient);
  }

  /** Returns the contribution of one row of the batch to the gradient. */
  public RealMatrix gradientOfRow(Target target, int row) {
    RealMatrix alone = dout().scalarMultiply(0);
    alone.setRowMatrix(row, dout().getRowMatrix(row));
    return withDout(alone).gradient(target);
  }

  public Pass withX(RealMatrix x) {
    return at(Target.INPUT, x);
  }

  /**
   * Returns the pass with the signs in x alternating as on a chessboard, so that every row and
   * column has both.
   */
  public Pass withAlternatingSigns() {
    RealMatrix signed = x().copy();
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < inputs(); j++) {
        signed.setEntry(i, j, Math.abs(x().getEntry(i, j)) * ((i + j) % 2 == 0 ? 1 : -1));
      }
    }
    return withX(signed);
  }

  /** Returns the pass with another dout; keeps the Jacobians, which do not depend on dout. */
  public Pass withDout(RealMatrix dout) {
    return new Pass(formula, new PassInputs(x(), dout, parameters()), jacobians);
  }

  /** Returns the pass with 1 for every entry of dout. */
  public Pass withoutDout() {
    return withDout(dout().scalarMultiply(0).scalarAdd(1));
  }

  public Pass withParameters(Map<String, RealMatrix> parameters) {
    return new Pass(formula, new PassInputs(x(), dout(), parameters));
  }

  public Pass withParameter(String name, RealMatrix value) {
    return at(Target.of(name), value);
  }

  /** Returns the pass in which another matrix replaces the one that a gradient belongs to. */
  public Pass at(Target target, RealMatrix point) {
    return new Pass(formula, given.at(target, point));
  }

  public Pass withFormula(ForwardFormula formula) {
    return new Pass(formula, given);
  }

  /** Returns zeros with the shape of x. */
  public RealMatrix zeros() {
    return MatrixUtils.createRealMatrix(rows(), inputs());
  }
}
