package kobai.diagnosis.share;

import kobai.diagnosis.pass.Pass;
import kobai.experiment.Target;

/**
 * The place of a share: what one entry of dout gives to one entry of a gradient.
 *
 * @param pass the inputs
 * @param target the gradient
 * @param row the row of the gradient
 * @param column the column of the gradient
 * @param upstreamRow the row of dout
 * @param upstreamColumn the column of dout
 */
record ShareSpot(
    Pass pass, Target target, int row, int column, int upstreamRow, int upstreamColumn) {

  /** The letter that counts the columns of dout where d counts those of the gradient already. */
  static final char OTHER = 'j';

  /** Returns the letters of the indices that tell a share from another. */
  static String letters(Pass pass, Target target) {
    if (target.isInput()) {
      return pass.isElementwise() ? "nd" + OTHER : "ndm";
    }
    return isRow(pass, target) ? "nm" : "ndm";
  }

  /** Returns the letters of the indices of the gradient. */
  static String own(Pass pass, Target target) {
    return target.isInput() ? "nd" : isRow(pass, target) ? "m" : "dm";
  }

  /** Returns the letters of the indices of dout. */
  static String upstream(Pass pass) {
    return pass.isElementwise() ? "n" + OTHER : "nm";
  }

  private static boolean isRow(Pass pass, Target target) {
    return pass.point(target).getRowDimension() == 1 && pass.inputs() > 1
        || target.equals(Target.of("b"));
  }

  /** Returns the index with this letter. */
  int index(char letter) {
    return switch (letter) {
      case 'n' -> target.isInput() ? row : upstreamRow;
      case 'd' -> target.isInput() ? column : row;
      case 'm' -> target.isInput() ? upstreamColumn : column;
      default -> upstreamColumn;
    };
  }

  /** Returns how many values an index has. */
  static int size(Pass pass, char letter) {
    return switch (letter) {
      case 'n' -> pass.rows();
      case 'd' -> pass.inputs();
      default -> pass.outputs();
    };
  }

  int size(char letter) {
    return size(pass, letter);
  }
}
