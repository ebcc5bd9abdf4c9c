package kobai.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.record.CurvePoint;
import kobai.diagnosis.record.Measurement;
import kobai.diagnosis.record.PatientRecord;
import kobai.experiment.PassInputs;
import kobai.experiment.Target;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Measures what new layers do with the batch in which a check found gradients wrong, so that the
 * tables belong to the numbers that the finding shows.
 */
final class BatchMeasurement {

  /** Each entry of dout needs a pass; a table with more columns would be too large to look at. */
  private static final int LARGEST = 64;

  private final PatientRecord chart;
  private final Pass pass;
  private final Map<Target, RealMatrix> offsets = new LinkedHashMap<>();
  private final Map<Target, RealMatrix> shares = new LinkedHashMap<>();

  private BatchMeasurement(PatientRecord chart, PassInputs given) {
    this.chart = chart;
    this.pass = new Pass(chart.patient().spec().formula(), given);
  }

  /** Measures the gradients that are wrong in the batch, and records the tables. */
  static void of(PatientRecord chart, @Nullable PassInputs given) {
    if (given != null
        && !chart.failed().isEmpty()
        && given.dout().getRowDimension() * given.dout().getColumnDimension() <= LARGEST) {
      new BatchMeasurement(chart, given).measure();
    }
  }

  private void measure() {
    RealMatrix none = pass.dout().scalarMultiply(0);
    Observation without = chart.observe(pass.withDout(none));
    for (Target target : pass.targets()) {
      if (chart.failed().containsKey(target.displayed()) && without.hasItsShape(target)) {
        RealMatrix offset = without.gradients().get(target);
        int entries = NumericalJacobian.flat(offset).length;
        offsets.put(target, offset);
        shares.put(
            target, MatrixUtils.createRealMatrix(entries, NumericalJacobian.flat(none).length));
      }
    }
    for (int k = 0; k < pass.rows() * pass.outputs(); k++) {
      RealMatrix unit = none.copy();
      unit.setEntry(k / pass.outputs(), k % pass.outputs(), 1);
      add(k, chart.observe(pass.withDout(unit)));
    }
    shares.forEach(this::record);
  }

  /** Adds what one unit of an entry of dout does; a gradient that is not given has no table. */
  private void add(int upstream, Observation seen) {
    shares.keySet().removeIf(target -> !seen.hasItsShape(target));
    shares.forEach(
        (target, table) -> {
          RealMatrix change = seen.gradients().get(target).subtract(offsets.get(target));
          table.setColumn(upstream, NumericalJacobian.flat(change));
        });
  }

  private void record(Target target, RealMatrix table) {
    RealMatrix calculus = pass.jacobian(target).transpose();
    List<CurvePoint> curve =
        target.isInput() && pass.isElementwise() && isDiagonal(table) && isDiagonal(calculus)
            ? BatchCurve.of(chart, pass, table, calculus)
            : List.of();
    PassInputs inputs = new PassInputs(pass.x(), pass.dout(), pass.parameters());
    chart.measured(new Measurement(target, table, calculus, offsets.get(target), curve, inputs));
  }

  private static boolean isDiagonal(RealMatrix table) {
    for (int i = 0; i < table.getRowDimension(); i++) {
      for (int j = 0; j < table.getColumnDimension(); j++) {
        if (i != j && Math.abs(table.getEntry(i, j)) > Closeness.SAME) {
          return false;
        }
      }
    }
    return true;
  }
}
