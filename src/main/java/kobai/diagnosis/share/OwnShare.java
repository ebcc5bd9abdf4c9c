package kobai.diagnosis.share;

import java.util.List;
import kobai.diagnosis.pass.Closeness;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * What a layer takes of dout[n][d] for dx[n][d], where it reads an entry of another column.
 *
 * @param first the function of the entry in the own column
 * @param own the name of its matrix
 * @param second the function of the entry in the other column
 * @param other the name of its matrix
 * @param last whether the other column is the last one, not the first
 * @param sign 1 or -1
 */
record OwnShare(Part first, String own, Part second, String other, boolean last, int sign) {
  private static final List<String> NAMES = List.of("x", "y");

  /** What is made of an entry. */
  enum Part {
    NOTHING("%s"),
    ITSELF("%s"),
    REST("(1 - %s)");

    private final String written;

    Part(String written) {
      this.written = written;
    }

    private double of(double v) {
      return this == NOTHING ? 1 : this == ITSELF ? v : 1 - v;
    }
  }

  /** Returns what fits in all columns but the one that is read; null if nothing does. */
  static @Nullable OwnShare in(MeasuredShares shares) {
    for (Part first : Part.values()) {
      for (String own : NAMES) {
        for (Part second : List.of(Part.ITSELF, Part.REST)) {
          for (String other : NAMES) {
            for (boolean last : new boolean[] {true, false}) {
              for (int sign : new int[] {1, -1}) {
                OwnShare share = new OwnShare(first, own, second, other, last, sign);
                if (!share.isOfOutputsAlone() && share.fits(shares)) {
                  return share;
                }
              }
            }
          }
        }
      }
    }
    return null;
  }

  /** Returns whether x has no say in it: then it may be what belongs to another entry. */
  private boolean isOfOutputsAlone() {
    return other.equals("y") && (first == Part.NOTHING || own.equals("y"));
  }

  private boolean fits(MeasuredShares shares) {
    int compared = 0;
    for (List<MeasuredShares.One> table : shares.tables()) {
      for (MeasuredShares.One one : table) {
        ShareSpot spot = one.spot();
        int read = last ? spot.size('d') - 1 : 0;
        if (CrossShareExam.isOwn(spot) && spot.column() != read) {
          double expected = value(spot, read);
          if (!(Math.abs(one.mine() - expected) <= Closeness.SAME * (1 + Math.abs(expected)))) {
            return false;
          }
          compared++;
        }
      }
    }
    return compared > 0;
  }

  private double value(ShareSpot spot, int read) {
    double a = matrix(own, spot).getEntry(spot.row(), spot.column());
    double b = matrix(other, spot).getEntry(spot.row(), read);
    return sign * first.of(a) * second.of(b);
  }

  private static RealMatrix matrix(String name, ShareSpot spot) {
    return name.equals("x") ? spot.pass().x() : spot.pass().y();
  }

  /** Returns it in the notation of the lessons: "-y[n][d] · x[n][D-1]". */
  String notation() {
    String left = first == Part.NOTHING ? "" : first.written.formatted(own + "[n][d]") + " · ";
    String column = last ? "D-1" : "0";
    String right = second.written.formatted(other + "[n][" + column + "]");
    return (sign < 0 ? "-" : "") + left + right;
  }

  /** Returns where it is so, as in Java. */
  String where() {
    return last ? "d < D-1" : "d > 0";
  }
}
