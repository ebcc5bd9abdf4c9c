package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A function of an entry of a matrix, by which shares may be multiplied.
 *
 * @param function the function
 * @param matrix the name of the matrix
 * @param row the letter of its row; 0 if it has only one
 * @param column the letter of its column
 * @param replaces the entry that is multiplied so, which belongs to the gradient; empty if it is
 *     the gradient itself
 */
record ShareFactor(EntryFunction function, String matrix, char row, char column, String replaces) {

  /** Returns the factors that the shares of a gradient may have. */
  static List<ShareFactor> of(Pass pass, Target target) {
    List<ShareFactor> factors = new ArrayList<>();
    String own = ShareSpot.own(pass, target);
    String upstream = ShareSpot.upstream(pass);
    char output = pass.isElementwise() ? 'd' : 'm';
    for (EntryFunction function : EntryFunction.values()) {
      add(factors, function, "x", "nd", own, upstream, pass, target);
      add(factors, function, "y", "n" + output, own, upstream, pass, target);
      if (pass.isElementwise()) {
        add(factors, function, "y", "n" + ShareSpot.OTHER, own, upstream, pass, target);
      }
      pass.parameters()
          .forEach(
              (name, value) -> {
                String letters = value.getRowDimension() == 1 ? "0m" : "dm";
                add(factors, function, name, letters, own, upstream, pass, target);
              });
    }
    return factors;
  }

  private static void add(
      List<ShareFactor> factors,
      EntryFunction function,
      String matrix,
      String letters,
      String own,
      String upstream,
      Pass pass,
      Target target) {
    String known = ShareSpot.letters(pass, target) + "0";
    boolean exists = letters.chars().allMatch(letter -> known.indexOf(letter) >= 0);
    if (exists) {
      boolean entry = isOf(letters, own);
      boolean dout = isOf(letters, upstream);
      ShareFactor plain =
          new ShareFactor(function, matrix, letters.charAt(0), letters.charAt(1), "");
      String itself = plain.entry();
      String replaced = entry ? "" : dout ? Names.upstream(pass).entry() : itself;
      factors.add(
          new ShareFactor(function, matrix, letters.charAt(0), letters.charAt(1), replaced));
    }
  }

  private static boolean isOf(String letters, String all) {
    return letters.chars().allMatch(letter -> letter == '0' || all.indexOf(letter) >= 0);
  }

  /** Returns the factor of a share. */
  double at(ShareSpot spot) {
    RealMatrix a = matrix.equals("y") ? spot.pass().y() : spot.pass().point(new Target(matrix));
    return function.of(a.getEntry(row == '0' ? 0 : spot.index(row), spot.index(column)));
  }

  private String entry() {
    char shown = column == ShareSpot.OTHER ? 'd' : column;
    return matrix + "[" + row + "][" + shown + "]";
  }

  /** Returns it in the notation of the lessons: "x[n][d] · (1 - x[n][d])". */
  String notation() {
    return function.notation(entry());
  }
}
