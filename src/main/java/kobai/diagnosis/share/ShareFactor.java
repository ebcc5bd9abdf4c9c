package kobai.diagnosis.share;

import java.util.ArrayList;
import java.util.List;
import kobai.diagnosis.pass.EntryFunction;
import kobai.diagnosis.pass.Names;
import kobai.diagnosis.pass.Pass;
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
 * @param alone whether the function of the entry stands in the place of the entry
 */
record ShareFactor(
    EntryFunction function, String matrix, char row, char column, String replaces, boolean alone) {

  /** Returns the functions that may stand where an entry of x or of a parameter belongs. */
  static List<ShareFactor> inPlace(Pass pass, Target target) {
    List<ShareFactor> factors = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("x"));
    names.addAll(pass.parameters().keySet());
    for (String name : names) {
      String letters = name.equals("x") ? "nd" : "dm";
      boolean read = pass.point(new Target(name)).getRowDimension() > 1;
      boolean exists =
          !name.equals(target.variable()) && isOf(letters, ShareSpot.letters(pass, target));
      for (EntryFunction function : EntryFunction.values()) {
        if (read && exists && function != EntryFunction.ITSELF) {
          ShareFactor plain =
              new ShareFactor(function, name, letters.charAt(0), letters.charAt(1), "", true);
          factors.add(plain.replacing(plain.entry()));
        }
      }
    }
    return factors;
  }

  private ShareFactor replacing(String entry) {
    return new ShareFactor(function, matrix, row, column, entry, alone);
  }

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
          new ShareFactor(function, matrix, letters.charAt(0), letters.charAt(1), "", false);
      String itself = plain.entry();
      String replaced = entry ? "" : dout ? Names.upstream(pass).entry() : itself;
      factors.add(plain.replacing(replaced));
    }
  }

  private static boolean isOf(String letters, String all) {
    return letters.chars().allMatch(letter -> letter == '0' || all.indexOf(letter) >= 0);
  }

  /** Returns the factor of a share. */
  double at(ShareSpot spot) {
    RealMatrix a = matrix.equals("y") ? spot.pass().y() : spot.pass().point(new Target(matrix));
    double entry = a.getEntry(row == '0' ? 0 : spot.index(row), spot.index(column));
    return alone ? function.of(entry) / entry : function.of(entry);
  }

  private String entry() {
    char shown = column == ShareSpot.OTHER ? 'd' : column;
    return matrix + "[" + row + "][" + shown + "]";
  }

  /**
   * Returns what its sentence names: what comes in, and what it stands for.
   *
   * @param number "2 · ", or nothing
   */
  String[] texts(String number) {
    String entry = function.notation(entry());
    boolean bracketed = alone && number.isEmpty() && entry.matches("\\([^()?]*\\)");
    String written = number + (bracketed ? entry.substring(1, entry.length() - 1) : entry);
    if (replaces.isEmpty()) {
      return new String[] {written};
    }
    return new String[] {alone ? written : replaces + " · " + written, replaces};
  }
}
