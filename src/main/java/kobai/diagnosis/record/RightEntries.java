package kobai.diagnosis.record;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;

/** Shows which entries of a gradient are right, as a hint where to look for the mistake. */
public final class RightEntries {
  private static final String WRONG = "x";
  private static final String RIGHT = ".";

  private RightEntries() {}

  /**
   * Returns "8 of 20" and, if only some entries are right, a picture with a dot for each right
   * entry; nothing if all of them are, up to the accuracy of patterns.
   */
  public static String of(RealMatrix gradient, RealMatrix right) {
    int count = 0;
    StringBuilder picture = new StringBuilder();
    for (int i = 0; i < right.getRowDimension(); i++) {
      picture.append(' ');
      for (int j = 0; j < right.getColumnDimension(); j++) {
        double off = Math.abs(gradient.getEntry(i, j) - right.getEntry(i, j));
        boolean isRight = off <= Closeness.SAME * Magnitude.largest(right);
        count += isRight ? 1 : 0;
        picture.append(isRight ? RIGHT : WRONG);
      }
    }
    int all = right.getRowDimension() * right.getColumnDimension();
    return count == all ? "" : count + " / " + all + (count > 0 ? "  " + picture : "");
  }

  /** Returns the detail that shows them, if there is something to show. */
  public static List<Detail> detail(String right) {
    return right.isEmpty() ? List.of() : List.of(new Detail("right", right));
  }
}
