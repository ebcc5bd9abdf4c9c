package kobai.diagnosis.pass;

import kobai.experiment.Target;

/**
 * How the lessons write the entries of a matrix: x[n][d], dout[n][m], W[d][m].
 *
 * @param matrix its name
 * @param rowIndex the letter that counts its rows
 * @param columnIndex the letter that counts its columns
 */
public record Names(String matrix, String rowIndex, String columnIndex) {

  /** Returns the names of x. */
  public static final Names INPUT = new Names("x", "n", "d");

  /** Returns the names of dout; a layer without parameters has as many outputs as inputs. */
  public static Names upstream(Pass pass) {
    return new Names("dout", "n", pass.isElementwise() ? "d" : "m");
  }

  /** Returns the names of a gradient. */
  public static Names of(Target target, Pass pass) {
    if (target.isInput()) {
      return new Names(target.displayed(), "n", "d");
    }
    boolean oneRow = pass.point(target).getRowDimension() == 1 && pass.inputs() > 1;
    return new Names(target.displayed(), oneRow ? "0" : "d", "m");
  }

  /** Returns the names of the parameter, given those of its gradient. */
  public Names withoutPrefix() {
    return new Names(matrix.substring(1), rowIndex, columnIndex);
  }

  /** Returns "x[n][d]". */
  public String entry() {
    return at(rowIndex, columnIndex);
  }

  /** Returns "x[n]". */
  public String row() {
    return matrix + "[" + rowIndex + "]";
  }

  /** Returns "x[·][d]". */
  public String column() {
    return matrix + "[·][" + columnIndex + "]";
  }

  /** Returns "x[n-1][d]" for n - 1 and d. */
  public String at(String row, String column) {
    return matrix + "[" + row + "][" + column + "]";
  }
}
