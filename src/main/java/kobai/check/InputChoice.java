package kobai.check;

import java.util.function.Supplier;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** The x and the dout of a check: those that the caller gave, or random ones. */
final class InputChoice {
  private int rows = 5;
  private int columns = 4;
  private @Nullable RealMatrix x;
  private @Nullable RealMatrix dout;

  /** Uses random inputs of this shape. */
  void shape(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.x = null;
  }

  /** Uses this input. */
  void x(RealMatrix x) {
    shape(x.getRowDimension(), x.getColumnDimension());
    this.x = x.copy();
  }

  /** Uses this dout. */
  void dout(RealMatrix dout) {
    this.dout = dout.copy();
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** Returns whether x is given, not random. */
  boolean isFixed() {
    return x != null;
  }

  /** Returns the given x, or a random one. */
  RealMatrix x(Strata strata) {
    RealMatrix given = x;
    return given == null ? random(strata) : given;
  }

  /** Returns a random x of the chosen shape. */
  RealMatrix random(Strata strata) {
    return strata.matrix(rows, columns);
  }

  /** Returns the given dout, or a random one with the shape of the output. */
  RealMatrix dout(Strata strata, Supplier<RealMatrix> output) {
    RealMatrix given = dout;
    if (given != null) {
      return given;
    }
    return strata.like(output.get());
  }
}
