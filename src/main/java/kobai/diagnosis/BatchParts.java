package kobai.diagnosis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.record.Measurement;
import kobai.experiment.PassInputs;
import kobai.nn.Matrices;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The parts of a batch that may show a difference as well as the whole of it. */
final class BatchParts {
  private final PassInputs batch;
  private final int rows;
  private final int entry; // of the gradient, where the difference is largest
  private final int upstream; // of dout; -1 if nothing there differs

  private BatchParts(PassInputs batch, Measurement measured) {
    this.batch = batch;
    this.rows = batch.x().getRowDimension();
    RealMatrix off = measured.shares().subtract(measured.calculus());
    double most = Closeness.SAME * Magnitude.largestFinite(measured.calculus());
    int worstEntry = 0;
    int worstUpstream = -1;
    for (int i = 0; i < off.getRowDimension(); i++) {
      for (int j = 0; j < off.getColumnDimension(); j++) {
        double size = Math.abs(off.getEntry(i, j));
        if (!(size <= most)) {
          worstEntry = i;
          worstUpstream = j;
          most = Double.isNaN(size) ? Double.POSITIVE_INFINITY : size;
        }
      }
    }
    this.entry = measured.target().isInput() ? worstEntry : -1;
    this.upstream = worstUpstream;
  }

  /**
   * Returns parts of a batch with rounded numbers, the smallest parts first: rows with one unit of
   * dout, or with their own dout.
   */
  static List<PassInputs> of(PassInputs batch, Measurement measured, int digits) {
    return new BatchParts(rounded(batch, digits), measured).all();
  }

  /** Returns how many numbers must be typed. */
  static int numbers(PassInputs batch) {
    int numbers = size(batch.x()) + size(batch.dout());
    for (RealMatrix parameter : batch.values()) {
      numbers += size(parameter);
    }
    return numbers;
  }

  private static int size(RealMatrix a) {
    return a.getRowDimension() * a.getColumnDimension();
  }

  private List<PassInputs> all() {
    int outputs = batch.dout().getColumnDimension();
    int from = upstream < 0 ? 0 : Math.min(upstream / outputs, rows - 1);
    int to = entry < 0 ? from : Math.min(entry / batch.x().getColumnDimension(), rows - 1);
    RealMatrix dout = batch.dout();
    RealMatrix unit = unit();
    List<PassInputs> parts = new ArrayList<>();
    parts.add(part(unit, from, to));
    for (int row = 0; row < rows; row++) {
      parts.add(part(dout, row, row));
    }
    for (int row = 0; row < rows; row++) {
      parts.add(part(unit, from, row));
      parts.add(part(dout, from, row));
    }
    parts.add(new PassInputs(batch.x(), unit, batch.parameters()));
    parts.add(batch);
    return parts;
  }

  private PassInputs part(RealMatrix dout, int row, int other) {
    int[] rows = new TreeSet<>(List.of(row, other)).stream().mapToInt(n -> n).toArray();
    return new PassInputs(chosen(batch.x(), rows), chosen(dout, rows), batch.parameters());
  }

  private static RealMatrix chosen(RealMatrix a, int[] rows) {
    RealMatrix chosen = MatrixUtils.createRealMatrix(rows.length, a.getColumnDimension());
    for (int n = 0; n < rows.length; n++) {
      chosen.setRow(n, a.getRow(rows[n]));
    }
    return chosen;
  }

  private RealMatrix unit() {
    int columns = batch.dout().getColumnDimension();
    RealMatrix unit = MatrixUtils.createRealMatrix(rows, columns);
    if (upstream >= 0 && upstream < rows * columns) {
      unit.setEntry(upstream / columns, upstream % columns, 1);
    }
    return unit;
  }

  private static PassInputs rounded(PassInputs batch, int digits) {
    Map<String, RealMatrix> parameters = new LinkedHashMap<>();
    batch.parameters().forEach((name, value) -> parameters.put(name, rounded(value, digits)));
    return new PassInputs(rounded(batch.x(), digits), rounded(batch.dout(), digits), parameters);
  }

  private static RealMatrix rounded(RealMatrix a, int digits) {
    return Matrices.map(a, entry -> rounded(entry, new MathContext(digits)));
  }

  private static double rounded(double entry, MathContext digits) {
    return Double.isFinite(entry) ? new BigDecimal(entry).round(digits).doubleValue() : entry;
  }
}
