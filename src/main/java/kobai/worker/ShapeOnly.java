package kobai.worker;

import org.apache.commons.math3.linear.AbstractRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Represents a matrix whose entries are not sent, because there are too many or none. Its shape is
 * wrong in any case.
 */
final class ShapeOnly extends AbstractRealMatrix {
  private final int rows;
  private final int columns;

  ShapeOnly(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  @Override
  public int getRowDimension() {
    return rows;
  }

  @Override
  public int getColumnDimension() {
    return columns;
  }

  @Override
  public double getEntry(int row, int column) {
    return Double.NaN;
  }

  @Override
  public void setEntry(int row, int column, double value) {
    throw new UnsupportedOperationException("was never sent");
  }

  /** Does not compare entry by entry, because there may be very many. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ShapeOnly o && o.rows == rows && o.columns == columns;
  }

  @Override
  public int hashCode() {
    return 31 * rows + columns;
  }

  @Override
  public String toString() {
    return rows + "x" + columns;
  }

  @Override
  public double[][] getData() {
    throw new UnsupportedOperationException("was never sent");
  }

  @Override
  public RealMatrix copy() {
    return this;
  }

  @Override
  public RealMatrix createMatrix(int rows, int columns) {
    return new ShapeOnly(rows, columns);
  }
}
