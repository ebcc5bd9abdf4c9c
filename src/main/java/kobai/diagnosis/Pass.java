package kobai.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.check.Draw;
import kobai.experiment.Target;
import kobai.nn.ForwardFormula;
import kobai.numeric.NumericalJacobian;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * One forward and one backward pass as the known forward formula has it. A mistake is often a right
 * pass of something else: of an earlier x, of other parameters, of a dout of ones.
 */
final class Pass {
  private final ForwardFormula formula;
  private final RealMatrix x; // N×D
  private final RealMatrix dout; // N×M
  private final Map<String, RealMatrix> parameters;
  private final Map<Target, RealMatrix> jacobians; // they do not hang on dout
  private final Map<Target, RealMatrix> gradients = new LinkedHashMap<>();
  private @Nullable RealMatrix y; // N×M

  Pass(ForwardFormula formula, RealMatrix x, RealMatrix dout, Map<String, RealMatrix> parameters) {
    this(formula, x, dout, parameters, new LinkedHashMap<>());
  }

  private Pass(
      ForwardFormula formula,
      RealMatrix x,
      RealMatrix dout,
      Map<String, RealMatrix> parameters,
      Map<Target, RealMatrix> jacobians) {
    this.formula = formula;
    this.x = x;
    this.dout = dout;
    this.parameters = parameters;
    this.jacobians = jacobians;
  }

  /** Draws a pass of N rows, D inputs and, if the layer lets one choose, M outputs. */
  static Pass draw(Patient patient, Draw draw, int rows, int inputs, int outputs) {
    Map<String, RealMatrix> parameters = draw.parameters(patient.spec(), inputs, outputs);
    RealMatrix x = draw.matrix(rows, inputs);
    RealMatrix y = patient.spec().formula().apply(x, List.copyOf(parameters.values()));
    RealMatrix dout = draw.matrix(rows, y.getColumnDimension());
    return new Pass(patient.spec().formula(), x, dout, parameters);
  }

  RealMatrix x() {
    return x;
  }

  RealMatrix dout() {
    return dout;
  }

  Map<String, RealMatrix> parameters() {
    return parameters;
  }

  /** Returns the number of rows of the batch, N. */
  int rows() {
    return x.getRowDimension();
  }

  /** Returns the number of inputs, D. */
  int inputs() {
    return x.getColumnDimension();
  }

  /** Returns the number of outputs, M. */
  int outputs() {
    return dout.getColumnDimension();
  }

  /**
   * Returns whether x, y, dout and dx are matrices of one shape, so that they can be mixed up: the
   * layer has no parameters.
   */
  boolean isElementwise() {
    return parameters.isEmpty();
  }

  /** Returns all gradients that backward must give: dx, then the parameters'. */
  List<Target> targets() {
    List<Target> targets = new ArrayList<>(List.of(Target.INPUT));
    parameters.keySet().forEach(name -> targets.add(Target.of(name)));
    return targets;
  }

  /** Returns what a gradient belongs to: x for dx, W for dW. */
  RealMatrix point(Target target) {
    return target.isInput() ? x : parameters.get(target.variable());
  }

  /** Returns what forward must give. */
  RealMatrix y() {
    if (y == null) {
      y = output(x);
    }
    return y;
  }

  /** Returns what forward must give for another x. */
  RealMatrix output(RealMatrix x) {
    return formula.apply(x, List.copyOf(parameters.values()));
  }

  /** Returns ∂y/∂target, entries counted row by row: N·M rows. */
  RealMatrix jacobian(Target target) {
    return jacobians.computeIfAbsent(target, this::differentiate);
  }

  private RealMatrix differentiate(Target target) {
    List<RealMatrix> values = List.copyOf(parameters.values());
    if (target.isInput()) {
      return NumericalJacobian.of(v -> formula.apply(v, values), x);
    }
    int k = List.copyOf(parameters.keySet()).indexOf(target.variable());
    return NumericalJacobian.of(
        v -> formula.apply(x, NumericalLayer.replaced(values, k, v)), values.get(k));
  }

  /** Returns the gradient that the chain rule gives: each entry's share of every output. */
  RealMatrix gradient(Target target) {
    return gradients.computeIfAbsent(target, this::chain);
  }

  private RealMatrix chain(Target target) {
    double[] entries = jacobian(target).preMultiply(NumericalJacobian.flat(dout));
    int columns = point(target).getColumnDimension();
    double[][] gradient = new double[entries.length / columns][columns];
    for (int k = 0; k < entries.length; k++) {
      gradient[k / columns][k % columns] = entries[k];
    }
    return MatrixUtils.createRealMatrix(gradient);
  }

  /** Returns what one row of the batch gives to the gradient. */
  RealMatrix gradientOfRow(Target target, int row) {
    RealMatrix alone = dout.scalarMultiply(0);
    alone.setRowMatrix(row, dout.getRowMatrix(row));
    return withDout(alone).gradient(target);
  }

  Pass withX(RealMatrix x) {
    return new Pass(formula, x, dout, parameters);
  }

  /**
   * Returns the pass with signs in x like the colours of a chessboard: both in every row and
   * column.
   */
  Pass withAlternatingSigns() {
    RealMatrix signed = x.copy();
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < inputs(); j++) {
        signed.setEntry(i, j, Math.abs(x.getEntry(i, j)) * ((i + j) % 2 == 0 ? 1 : -1));
      }
    }
    return withX(signed);
  }

  /** The Jacobians stay: they do not hang on dout. */
  Pass withDout(RealMatrix dout) {
    return new Pass(formula, x, dout, parameters, jacobians);
  }

  /** Returns the pass with 1 for every entry of dout. */
  Pass withoutDout() {
    return withDout(dout.scalarMultiply(0).scalarAdd(1));
  }

  Pass withParameters(Map<String, RealMatrix> parameters) {
    return new Pass(formula, x, dout, parameters);
  }

  Pass withParameter(String name, RealMatrix value) {
    Map<String, RealMatrix> changed = new LinkedHashMap<>(parameters);
    changed.put(name, value);
    return withParameters(changed);
  }

  /** Returns the pass with another matrix in the place that a gradient belongs to. */
  Pass at(Target target, RealMatrix point) {
    return target.isInput() ? withX(point) : withParameter(target.variable(), point);
  }

  Pass withFormula(ForwardFormula formula) {
    return new Pass(formula, x, dout, parameters);
  }

  /** Returns zeros of the shape of x. */
  RealMatrix zeros() {
    return MatrixUtils.createRealMatrix(rows(), inputs());
  }
}
