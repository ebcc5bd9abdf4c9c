package kobai.check;

import java.util.function.Supplier;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Which x and which dout a check asks with: those that are given, or random ones. */
final class InputChoice {
  private int rows = 5;
  private int columns = 4;
  private @Nullable RealMatrix x;
  private @Nullable RealMatrix dout;

  /** Chooses random inputs of this shape. */
  void shape(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.x = null;
  }

  /** Chooses this input. */
  void x(RealMatrix x) {
    shape(x.getRowDimension(), x.getColumnDimension());
    this.x = x.copy();
  }

  /** Chooses this dout. */
  void dout(RealMatrix dout) {
    this.dout = dout.copy();
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** Returns whether there is one x only. */
  boolean isFixed() {
    return x != null;
  }

  /** Returns the x that was chosen. */
  RealMatrix x(Draw draw) {
    RealMatrix given = x;
    return given == null ? random(draw) : given;
  }

  /** Returns a random x of the shape that was chosen. */
  RealMatrix random(Draw draw) {
    return draw.matrix(rows, columns);
  }

  /** Returns the dout that was chosen; a random one has the shape of the output. */
  RealMatrix dout(Draw draw, Supplier<RealMatrix> output) {
    RealMatrix given = dout;
    if (given != null) {
      return given;
    }
    RealMatrix y = output.get();
    return draw.matrix(y.getRowDimension(), y.getColumnDimension());
  }
}
