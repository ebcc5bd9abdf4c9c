package kobai.formula;

import org.jspecify.annotations.Nullable;

/** How a student may join two matrices; a single row or column goes with every row or column. */
enum BinaryOperation {
  PLUS,
  MINUS,
  TIMES,
  DIVIDED_BY,
  /** The product of matrices. */
  PRODUCT;

  /** Returns whether the order of the two does not matter. */
  boolean commutes() {
    return this == PLUS || this == TIMES;
  }

  /** Returns the result, or null if the shapes do not fit. */
  @Nullable Grid apply(Grid a, Grid b) {
    if (this == PRODUCT) {
      return a.columns() == b.rows() ? product(a, b) : null;
    }
    int rows = Math.max(a.rows(), b.rows());
    int columns = Math.max(a.columns(), b.columns());
    boolean fits = a.stretchesTo(rows, columns) && b.stretchesTo(rows, columns);
    return fits ? entrywise(a, b, rows, columns) : null;
  }

  private Grid entrywise(Grid a, Grid b, int rows, int columns) {
    double[] left = a.stretched(rows, columns).entries();
    double[] right = b.stretched(rows, columns).entries();
    double[] result = new double[left.length];
    apply(left, right, result);
    return new Grid(rows, columns, result);
  }

  /** Joins entry by entry; this is not for products of matrices. */
  void apply(double[] left, double[] right, double[] result) {
    switch (this) { // outside of the loops, which run some million times
      case PLUS -> {
        for (int k = 0; k < result.length; k++) {
          result[k] = left[k] + right[k];
        }
      }
      case MINUS -> {
        for (int k = 0; k < result.length; k++) {
          result[k] = left[k] - right[k];
        }
      }
      case TIMES -> {
        for (int k = 0; k < result.length; k++) {
          result[k] = left[k] * right[k];
        }
      }
      default -> {
        for (int k = 0; k < result.length; k++) {
          result[k] = left[k] / right[k];
        }
      }
    }
  }

  /** Returns the operation that takes an operand away again. */
  BinaryOperation undone() {
    return switch (this) {
      case PLUS -> MINUS;
      case MINUS -> PLUS;
      case TIMES -> DIVIDED_BY;
      case DIVIDED_BY -> TIMES;
      case PRODUCT -> throw new IllegalStateException();
    };
  }

  private static Grid product(Grid a, Grid b) {
    double[] result = new double[a.rows() * b.columns()];
    for (int i = 0; i < a.rows(); i++) {
      for (int k = 0; k < a.columns(); k++) {
        double factor = a.entries()[i * a.columns() + k];
        for (int j = 0; j < b.columns(); j++) {
          result[i * b.columns() + j] += factor * b.entries()[k * b.columns() + j];
        }
      }
    }
    return new Grid(a.rows(), b.columns(), result);
  }
}
