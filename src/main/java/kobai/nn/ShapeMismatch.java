package kobai.nn;

import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Thrown when a matrix has a wrong shape; the message states both shapes. */
public final class ShapeMismatch extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final int rows;
  private final int columns;
  private final transient @Nullable RealMatrix actual;

  private ShapeMismatch(String what, int rows, int columns, @Nullable RealMatrix actual) {
    super(what + " must be " + rows + "x" + columns + ", but is " + shape(actual));
    this.what = what;
    this.rows = rows;
    this.columns = columns;
    this.actual = actual;
  }

  /**
   * Returns {@code actual} if it has the given shape.
   *
   * @throws ShapeMismatch if it has another shape, or is null
   */
  public static RealMatrix require(
      String what, int rows, int columns, @Nullable RealMatrix actual) {
    if (actual == null
        || actual.getRowDimension() != rows
        || actual.getColumnDimension() != columns) {
      throw new ShapeMismatch(what, rows, columns, actual);
    }
    return actual;
  }

  /**
   * Returns {@code actual} if it has the shape of {@code model}.
   *
   * @throws ShapeMismatch if it has another shape, or is null
   */
  public static RealMatrix require(String what, RealMatrix model, @Nullable RealMatrix actual) {
    return require(what, model.getRowDimension(), model.getColumnDimension(), actual);
  }

  /** Returns "2x3" for a matrix of two rows and three columns, and "null" for null. */
  public static String shape(@Nullable RealMatrix a) {
    return a == null ? "null" : a.getRowDimension() + "x" + a.getColumnDimension();
  }

  /** Returns the name of the matrix in question. */
  public String what() {
    return what;
  }

  /** Returns how many rows it must have. */
  public int rows() {
    return rows;
  }

  /** Returns how many columns it must have. */
  public int columns() {
    return columns;
  }

  /** Returns the matrix that was refused. */
  public @Nullable RealMatrix actual() {
    return actual;
  }
}
