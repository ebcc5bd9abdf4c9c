package kobai.diagnosis.curve;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * A slope that is made of few straight lines and parabolas along x. Parts where it is right are not
 * told.
 *
 * @param told the parts that are wrong: "x &lt; 0: 0.5; 0 &lt; x &lt; 1: x"
 * @param everywhere whether it is right in no part
 */
record SlopePieces(String told, boolean everywhere) {
  private static final int MOST = 4; // pieces
  private static final int ENOUGH = 5; // points of a piece: three make it, two confirm it
  private static final double SAME = 1e-9;
  private static final double FAR = 50;
  private static final int HALVINGS = 60;
  private static final double DIGITS = 1e6;

  /**
   * A part of the curve: a + b·x + c·x².
   *
   * @param last its last point
   * @param right whether it is right
   */
  private record Piece(double a, double b, double c, int last, boolean right) {
    double at(double x) {
      return a + x * (b + x * c);
    }

    boolean fits(double x, double slope) {
      return Math.abs(at(x) - slope) <= SAME * Math.max(1, Math.abs(slope));
    }

    String shown() {
      StringBuilder text = new StringBuilder();
      append(text, a, "");
      append(text, b, "x");
      append(text, c, "x²");
      return text.isEmpty() ? "0" : text.toString();
    }

    private static void append(StringBuilder text, double number, String power) {
      if (number != 0) {
        boolean one = Math.abs(number) == 1 && !power.isEmpty();
        String sign = number < 0 ? "-" : text.isEmpty() ? "" : "+";
        text.append(text.isEmpty() ? sign : " " + sign + " ")
            .append(one ? "" : Decimal.text(Math.abs(number)))
            .append(power);
      }
    }
  }

  /** Reads a slope; null if it is not made of such parts. */
  static @Nullable SlopePieces of(double[] xs, double[] slopes, double[] calculus) {
    List<Piece> pieces = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    int from = 0;
    int end = xs.length;
    while (from < end && Math.abs(xs[from]) > FAR) {
      from++;
    }
    while (end > from && Math.abs(xs[end - 1]) > FAR) {
      end--;
    }
    while (from < end) {
      Piece piece = from + ENOUGH > end ? null : piece(xs, slopes, calculus, from, end);
      if (piece == null || pieces.size() == MOST) {
        return null;
      }
      if (!pieces.isEmpty()) {
        Double edge = edge(pieces.get(pieces.size() - 1), piece, xs[from - 1], xs[from]);
        if (edge == null) {
          return null;
        }
        ends.add(edge);
      }
      pieces.add(piece);
      from = piece.last() + 1;
    }
    return pieces.isEmpty() || pieces.stream().allMatch(Piece::right) ? null : shown(pieces, ends);
  }

  /** Returns the longest piece that begins at a point; null if it is too short. */
  private static @Nullable Piece piece(
      double[] xs, double[] slopes, double[] calculus, int from, int end) {
    double x0 = xs[from];
    double x1 = xs[from + ENOUGH / 2];
    double x2 = xs[from + ENOUGH - 1];
    double first = (slopes[from + ENOUGH / 2] - slopes[from]) / (x1 - x0);
    double second = (slopes[from + ENOUGH - 1] - slopes[from + ENOUGH / 2]) / (x2 - x1);
    double c = rounded((second - first) / (x2 - x0));
    double b = rounded(first - c * (x0 + x1));
    double a = rounded(slopes[from] - x0 * (b + c * x0));
    Piece piece = new Piece(a, b, c, 0, false);
    int last = from;
    boolean right = true;
    while (last < end && piece.fits(xs[last], slopes[last])) {
      right &= Curve.same(slopes[last], calculus[last]);
      last++;
    }
    return last - from < ENOUGH ? null : new Piece(a, b, c, last - 1, right);
  }

  private static double rounded(double v) {
    return Math.rint(v * DIGITS) / DIGITS + 0.0;
  }

  /** Returns where one piece goes over into the next; null if there it jumps, and not at 0. */
  private static @Nullable Double edge(Piece before, Piece after, double left, double right) {
    if (left < 0 && right > 0) {
      return 0.0;
    }
    double low = left;
    double high = right;
    boolean above = before.at(low) > after.at(low);
    if (above == before.at(high) > after.at(high)) {
      return null;
    }
    for (int n = 0; n < HALVINGS; n++) {
      double middle = low / 2 + high / 2;
      boolean same = before.at(middle) > after.at(middle) == above;
      low = same ? middle : low;
      high = same ? high : middle;
    }
    return rounded(high);
  }

  private static SlopePieces shown(List<Piece> pieces, List<Double> ends) {
    List<String> parts = new ArrayList<>();
    for (int k = 0; k < pieces.size(); k++) {
      String low = k == 0 ? "" : Decimal.text(ends.get(k - 1));
      String high = k == ends.size() ? "" : Decimal.text(ends.get(k));
      String from = low.isEmpty() ? "" : low + " < ";
      String where = high.isEmpty() ? "x > " + low : from + "x < " + high;
      if (pieces.size() == 1) {
        parts.add(pieces.get(k).shown());
      } else if (!pieces.get(k).right()) {
        parts.add(where + ": " + pieces.get(k).shown());
      }
    }
    return new SlopePieces(String.join("; ", parts), pieces.stream().noneMatch(Piece::right));
  }
}
