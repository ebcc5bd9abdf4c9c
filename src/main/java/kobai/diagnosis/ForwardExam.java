package kobai.diagnosis;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Diagnosis;
import kobai.diagnosis.record.PatientRecord;
import kobai.nn.ForwardFormula;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.numeric.Estimate;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Examines the output of forward. From here on, backward is compared with what forward really
 * computes.
 */
final class ForwardExam {

  /** If a result is off by less than this part, it was rounded, not computed by another formula. */
  private static final double ROUNDED = 1e-5;

  private final PatientRecord chart;

  private ForwardExam(PatientRecord chart) {
    this.chart = chart;
  }

  static void examine(PatientRecord chart, Observation first) {
    new ForwardExam(chart).examine(first.pass(), first.y());
  }

  private void examine(Pass pass, @Nullable RealMatrix y) {
    if (y == null) {
      chart.found("nothing-given", "y");
    } else if (!Closeness.sameShape(y, pass.y())) {
      chart.found("wrong-shape", "y");
    } else if (!Closeness.finite(y)) {
      chart.found("not-finite", "y");
    } else if (!Closeness.within(Estimate.ROUNDING, y, pass.y())) {
      differs(pass, y);
    }
  }

  private void differs(Pass pass, RealMatrix y) {
    boolean square = pass.parameters().isEmpty();
    ForwardFormula formula = chart.patient().spec().formula();
    if (Closeness.within(ROUNDED, y, pass.y())) {
      chart.found("float-precision", "y");
    } else if (square && Closeness.same(y, flattened(formula).apply(pass.x(), List.of()))) {
      chart.found("whole-batch", "y");
      chart.follow(flattened(formula));
    } else if (square && Closeness.same(y, byColumns(formula).apply(pass.x(), List.of()))) {
      chart.found("columns-for-rows", "y");
      chart.follow(byColumns(formula));
    } else {
      chart.found(leftOut(pass, y), "y", Detail.variant("forward"));
      chart.follow(this::own);
    }
  }

  /**
   * Returns the mistake of a loop that stops too early: what it leaves are zeros, or a copy of the
   * input.
   */
  private static String leftOut(Pass pass, RealMatrix y) {
    RealMatrix off = y.subtract(pass.y());
    int rows = off.getRowDimension();
    int columns = off.getColumnDimension();
    for (RealMatrix filling : List.of(y.scalarMultiply(0), pass.x())) {
      RealMatrix expected = pass.y().copy();
      if (Closeness.sameShape(filling, y)) {
        expected.setRowMatrix(rows - 1, filling.getRowMatrix(rows - 1));
        if (rows > 1 && Closeness.same(y, expected)) {
          return "last-row-left-out";
        }
        expected = pass.y().copy();
        expected.setColumnMatrix(columns - 1, filling.getColumnMatrix(columns - 1));
        if (columns > 1 && Closeness.same(y, expected)) {
          return "last-column-left-out";
        }
      }
    }
    return Diagnosis.UNKNOWN;
  }

  /** Returns the formula that treats the whole batch as one row. */
  private static ForwardFormula flattened(ForwardFormula formula) {
    return (x, none) -> {
      RealMatrix row = MatrixUtils.createRowRealMatrix(NumericalJacobian.flat(x));
      RealMatrix y = formula.apply(row, none);
      RealMatrix shaped = x.copy();
      int columns = x.getColumnDimension();
      for (int k = 0; k < y.getColumnDimension(); k++) {
        shaped.setEntry(k / columns, k % columns, y.getEntry(0, k));
      }
      return shaped;
    };
  }

  /** Returns the formula that treats columns as rows. */
  private static ForwardFormula byColumns(ForwardFormula formula) {
    return (x, none) -> formula.apply(x.transpose(), none).transpose();
  }

  /** Returns the result of the layer's own forward; used as a formula. */
  private RealMatrix own(RealMatrix x, List<RealMatrix> values) {
    Layer layer =
        chart.patient().source().layer(chart.patient().name(), values.toArray(RealMatrix[]::new));
    List<Parameter> parameters = layer.parameters();
    for (int k = 0; k < parameters.size(); k++) {
      parameters.get(k).setValue(values.get(k));
    }
    return layer.forward(x.copy());
  }
}
