package kobai.worker;

import org.apache.commons.math3.linear.AbstractRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Stands for a matrix that is too large to be sent: its shape is wrong in any case. */
final class TooLarge extends AbstractRealMatrix {
  private final int rows;
  private final int columns;

  TooLarge(int rows, int columns) {
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

  @Override
  public RealMatrix copy() {
    return this;
  }

  @Override
  public RealMatrix createMatrix(int rows, int columns) {
    return new TooLarge(rows, columns);
  }
}
