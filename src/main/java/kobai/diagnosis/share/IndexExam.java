package kobai.diagnosis.share;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Is the right matrix read with a wrong index? The shares of dW are entries of x, those of dx
 * entries of the first parameter.
 *
 * @param name the name of the matrix
 * @param row the letter of the index of its row, or 0
 * @param column the letter of the index of its column, or 0
 */
record IndexExam(String name, char row, char column) {

  /** Returns the rule by which all shares are read; null if there is none. */
  static @Nullable IndexExam in(MeasuredShares shares) {
    ShareSpot one = shares.tables().get(0).get(0).spot();
    String own = ShareSpot.own(one.pass(), one.target());
    boolean linear = one.pass().parameters().containsKey("W"); // reads x and W alone
    if (!linear || own.equals("m")) {
      return null;
    }
    String name = one.target().isInput() ? "W" : "x";
    String letters = ShareSpot.letters(one.pass(), one.target()) + "0";
    for (char row : letters.toCharArray()) {
      for (char column : letters.toCharArray()) {
        IndexExam exam = new IndexExam(name, row, column);
        if (exam.isRead(shares)) {
          return exam;
        }
      }
    }
    return null;
  }

  private boolean isRead(MeasuredShares shares) {
    for (List<MeasuredShares.One> table : shares.tables()) {
      for (MeasuredShares.One one : table) {
        if (!(Math.abs(one.mine() - entry(one.spot())) <= Closeness.SAME)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the entry that is read; NaN if there is no such entry. */
  private double entry(ShareSpot spot) {
    RealMatrix a = matrix(spot);
    int i = row == '0' ? 0 : spot.index(row);
    int j = column == '0' ? 0 : spot.index(column);
    boolean exists = i < a.getRowDimension() && j < a.getColumnDimension();
    return exists ? a.getEntry(i, j) : Double.NaN;
  }

  private RealMatrix matrix(ShareSpot spot) {
    return name.equals("x") ? spot.pass().x() : spot.pass().parameters().get(name);
  }

  /** Returns how many times as large as it should be the share is. */
  double factor(ShareSpot spot) {
    RealMatrix a = matrix(spot);
    double right =
        name.equals("x")
            ? a.getEntry(spot.index('n'), spot.index('d'))
            : a.getEntry(spot.index('d'), spot.index('m'));
    return entry(spot) / right;
  }

  /** Returns "x[n][m]". */
  String notation() {
    return name + "[" + row + "][" + column + "]";
  }
}
