package kobai.diagnosis.treatment;

import java.util.List;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Names;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Small entries, or short rows, become 0.
 *
 * @param below what is at least of this size stays
 * @param byRow whether it is the length of a row that counts
 */
record Dropping(double below, boolean byRow) implements Treatment {

  @Override
  public RealMatrix of(RealMatrix a) {
    RealMatrix changed = a.copy();
    for (int n = 0; n < a.getRowDimension(); n++) {
      double length = a.getRowVector(n).getNorm();
      for (int d = 0; d < a.getColumnDimension(); d++) {
        double size = byRow ? length : Math.abs(a.getEntry(n, d));
        if (size < below) {
          changed.setEntry(n, d, 0);
        }
      }
    }
    return changed;
  }

  /** Returns the largest of these sizes in a matrix. */
  double largestIn(RealMatrix a) {
    double largest = 0;
    for (int n = 0; n < a.getRowDimension(); n++) {
      RealMatrix row = a.getRowMatrix(n);
      double size = byRow ? row.getFrobeniusNorm() : Magnitude.largest(row);
      largest = Math.max(largest, size);
    }
    return largest;
  }

  @Override
  public String notation(Names names) {
    String entry = names.entry();
    String size = byRow ? names.row() : entry;
    return "(|%s| < %s ? 0 : %s)".formatted(size, Decimal.text(below), entry);
  }

  @Override
  public List<String> arguments(Names names) {
    return List.of(Decimal.text(below));
  }

  @Override
  public String id() {
    return byRow ? "function-of-right" : "tiny-dropped";
  }
}
