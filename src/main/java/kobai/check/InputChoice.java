package kobai.check;

import java.util.function.UnaryOperator;
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

  /**
   * Returns a pass with the given x or a random one, and the given dout or a random one.
   *
   * @param output gives the output for x, whose shape dout has
   */
  PlainPass pass(Strata strata, UnaryOperator<RealMatrix> output) {
    RealMatrix x = this.x == null ? strata.matrix(rows, columns) : this.x;
    RealMatrix dout = this.dout == null ? strata.like(output.apply(x)) : this.dout;
    return new PlainPass(x, dout, isFixed());
  }
}
