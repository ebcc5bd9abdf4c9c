package kobai.diagnosis.treatment;

import java.util.List;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Names;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A matrix, or each of its rows, is shortened to a length that it must not exceed.
 *
 * @param longest that length
 * @param byRow whether each row has this length for itself
 */
record LengthClip(double longest, boolean byRow) implements Treatment {

  @Override
  public RealMatrix of(RealMatrix a) {
    RealMatrix clipped = a.copy();
    for (int n = 0; n < a.getRowDimension(); n++) {
      double length = byRow ? a.getRowVector(n).getNorm() : a.getFrobeniusNorm();
      if (length > longest) {
        clipped.setRowVector(n, a.getRowVector(n).mapMultiply(longest / length));
      }
    }
    return clipped;
  }

  @Override
  public String notation(Names names) {
    return "|" + (byRow ? names.row() : names.matrix()) + "| ≤ " + Decimal.text(longest);
  }

  @Override
  public List<String> arguments(Names names) {
    return List.of(notation(names));
  }

  @Override
  public String id() {
    return "length-clipped";
  }
}
