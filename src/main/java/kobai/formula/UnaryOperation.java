package kobai.formula;

import org.apache.commons.math3.linear.SingularValueDecomposition;

/** What a student may do with one matrix. */
enum UnaryOperation {
  TRANSPOSED,
  SUM_OF_ROWS,
  SUM_OF_COLUMNS,
  TOTAL,
  MEAN_OF_ROWS,
  MEAN_OF_COLUMNS,
  FIRST_ROW,
  LAST_ROW,
  LAST_COLUMN,
  LAST_ENTRY,
  ONE_MINUS,
  ONE_PLUS,
  SQUARE,
  RECIPROCAL,
  EXP,
  EXP_OF_MINUS,
  LOG,
  ABSOLUTE,
  NEGATIVE_PART,
  POSITIVE_PART,
  IF_POSITIVE,
  UNLESS_POSITIVE,
  /** The parabola a − a². */
  PARABOLA,
  LENGTH_OF_ROWS,
  LENGTH_OF_COLUMNS,
  PSEUDO_INVERSE;

  /** Returns whether it acts on every entry by itself. */
  boolean isEntrywise() {
    return ordinal() >= ONE_MINUS.ordinal() && ordinal() <= PARABOLA.ordinal();
  }

  /** Returns whether it changes a matrix so little that it still is a simple factor. */
  boolean isPlain() {
    return this == ONE_MINUS || this == SQUARE || this == ABSOLUTE || this == PARABOLA;
  }

  /** Returns whether it divides, or takes an exponential or a logarithm. */
  boolean divides() {
    return this == RECIPROCAL || this == EXP || this == EXP_OF_MINUS || this == LOG;
  }

  /** Returns whether the result has a single row. */
  boolean leavesOneRow() {
    return switch (this) {
      case SUM_OF_ROWS, MEAN_OF_ROWS, FIRST_ROW, LAST_ROW, LENGTH_OF_COLUMNS, TOTAL, LAST_ENTRY ->
          true;
      default -> false;
    };
  }

  /** Returns whether the result has a single column. */
  boolean leavesOneColumn() {
    return switch (this) {
      case SUM_OF_COLUMNS, MEAN_OF_COLUMNS, LAST_COLUMN, LENGTH_OF_ROWS, TOTAL, LAST_ENTRY -> true;
      default -> false;
    };
  }

  /** Returns the result. */
  Grid apply(Grid a) {
    if (isEntrywise()) {
      double[] result = new double[a.entries().length];
      for (int k = 0; k < result.length; k++) {
        result[k] = ofEntry(a.entries()[k]);
      }
      return new Grid(a.rows(), a.columns(), result);
    }
    return switch (this) {
      case TRANSPOSED -> transposed(a);
      case PSEUDO_INVERSE ->
          Grid.of(new SingularValueDecomposition(a.toMatrix()).getSolver().getInverse());
      default -> reduced(a);
    };
  }

  private double ofEntry(double a) {
    return switch (this) {
      case ONE_MINUS -> 1 - a;
      case ONE_PLUS -> 1 + a;
      case SQUARE -> a * a;
      case RECIPROCAL -> 1 / a;
      case EXP -> Math.exp(a);
      case EXP_OF_MINUS -> Math.exp(-a);
      case LOG -> Math.log(a);
      case ABSOLUTE -> Math.abs(a);
      case NEGATIVE_PART -> Math.min(a, 0);
      case POSITIVE_PART -> Math.max(a, 0);
      case IF_POSITIVE -> Math.max(Math.signum(a), 0);
      case UNLESS_POSITIVE -> 1 - Math.max(Math.signum(a), 0);
      default -> a - a * a; // the parabola
    };
  }

  private static Grid transposed(Grid a) {
    double[] result = new double[a.entries().length];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        result[j * a.rows() + i] = a.entries()[i * a.columns() + j];
      }
    }
    return new Grid(a.columns(), a.rows(), result);
  }

  private Grid reduced(Grid a) {
    int rows = leavesOneRow() ? 1 : a.rows();
    int columns = leavesOneColumn() ? 1 : a.columns();
    double[] result = new double[rows * columns];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        int place = (rows == 1 ? 0 : i) * columns + (columns == 1 ? 0 : j);
        result[place] += share(a, i, j);
      }
    }
    if (this == LENGTH_OF_ROWS || this == LENGTH_OF_COLUMNS) {
      for (int k = 0; k < result.length; k++) {
        result[k] = Math.sqrt(result[k]);
      }
    }
    return new Grid(rows, columns, result);
  }

  private double share(Grid a, int i, int j) {
    double entry = a.entries()[i * a.columns() + j];
    boolean lastRow = i == a.rows() - 1;
    boolean lastColumn = j == a.columns() - 1;
    return switch (this) {
      case MEAN_OF_ROWS -> entry / a.rows();
      case MEAN_OF_COLUMNS -> entry / a.columns();
      case LENGTH_OF_ROWS, LENGTH_OF_COLUMNS -> entry * entry;
      case FIRST_ROW -> i == 0 ? entry : 0;
      case LAST_ROW -> lastRow ? entry : 0;
      case LAST_COLUMN -> lastColumn ? entry : 0;
      case LAST_ENTRY -> lastRow && lastColumn ? entry : 0;
      default -> entry;
    };
  }
}
