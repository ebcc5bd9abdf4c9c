package kobai.diagnosis.treatment;

import java.util.Locale;
import kobai.diagnosis.pass.Names;
import org.apache.commons.math3.linear.RealMatrix;

/** Entries that are taken from another place of the same matrix. */
public enum Rearrangement implements Treatment {
  /** The row before; the first row keeps its own. */
  ROW_BEFORE,
  /** The row before; before the first comes the last. */
  ROW_BEFORE_AROUND,
  /** The row after; the last row keeps its own. */
  ROW_AFTER,
  /** The row after; after the last comes the first. */
  ROW_AFTER_AROUND,
  /** Rows from the last to the first. */
  ROWS_REVERSED,
  /** The first row for all. */
  FIRST_ROW,
  /** The last row for all. */
  LAST_ROW,
  /** The column before; the first column keeps its own. */
  COLUMN_BEFORE,
  /** The column before; before the first comes the last. */
  COLUMN_BEFORE_AROUND,
  /** The column after; the last column keeps its own. */
  COLUMN_AFTER,
  /** The column after; after the last comes the first. */
  COLUMN_AFTER_AROUND,
  /** Columns from the last to the first. */
  COLUMNS_REVERSED,
  /** The first column for all. */
  FIRST_COLUMN,
  /** The last column for all. */
  LAST_COLUMN,
  /** The first entry for all. */
  FIRST_ENTRY,
  /** The last entry for all. */
  LAST_ENTRY,
  /** The entries are counted column by column, though they are kept row by row. */
  COUNTED_BY_COLUMNS,
  /** The entries are kept column by column, though they are counted row by row. */
  KEPT_BY_COLUMNS;

  @Override
  public RealMatrix of(RealMatrix a) {
    RealMatrix moved = a.copy();
    int rows = a.getRowDimension();
    int columns = a.getColumnDimension();
    for (int n = 0; n < rows; n++) {
      for (int d = 0; d < columns; d++) {
        moved.setEntry(n, d, entry(a, n, d, rows, columns));
      }
    }
    return moved;
  }

  private double entry(RealMatrix a, int n, int d, int rows, int columns) {
    if (this == COUNTED_BY_COLUMNS) {
      int k = d * rows + n;
      return a.getEntry(k / columns, k % columns);
    }
    if (this == KEPT_BY_COLUMNS) {
      int k = n * columns + d;
      return a.getEntry(k % rows, k / rows);
    }
    return a.getEntry(from(n, rows, true), from(d, columns, false));
  }

  /** Returns the index from which a row, or otherwise a column, is taken. */
  private int from(int index, int size, boolean row) {
    if (this == FIRST_ENTRY || this == LAST_ENTRY) {
      return this == FIRST_ENTRY ? 0 : size - 1;
    }
    if (row != (ordinal() <= LAST_ROW.ordinal())) {
      return index;
    }
    return switch (this) {
      case ROW_BEFORE, COLUMN_BEFORE -> Math.max(index - 1, 0);
      case ROW_BEFORE_AROUND, COLUMN_BEFORE_AROUND -> (index + size - 1) % size;
      case ROW_AFTER, COLUMN_AFTER -> Math.min(index + 1, size - 1);
      case ROW_AFTER_AROUND, COLUMN_AFTER_AROUND -> (index + 1) % size;
      case ROWS_REVERSED, COLUMNS_REVERSED -> size - 1 - index;
      case FIRST_ROW, FIRST_COLUMN -> 0;
      default -> size - 1;
    };
  }

  @Override
  public String id() {
    return "rearranged";
  }

  @Override
  public String notation(Names names) {
    String n = names.rowIndex();
    String d = names.columnIndex();
    String last = n.toUpperCase(Locale.ROOT) + "-1";
    String lastColumn = d.toUpperCase(Locale.ROOT) + "-1";
    String rowCount = n.toUpperCase(Locale.ROOT);
    String columnCount = d.toUpperCase(Locale.ROOT);
    return switch (this) {
      case ROW_BEFORE, ROW_BEFORE_AROUND -> names.at(n + "-1", d);
      case ROW_AFTER, ROW_AFTER_AROUND -> names.at(n + "+1", d);
      case ROWS_REVERSED -> names.at(last + "-" + n, d);
      case FIRST_ROW -> names.at("0", d);
      case LAST_ROW -> names.at(last, d);
      case COLUMN_BEFORE, COLUMN_BEFORE_AROUND -> names.at(n, d + "-1");
      case COLUMN_AFTER, COLUMN_AFTER_AROUND -> names.at(n, d + "+1");
      case COLUMNS_REVERSED -> names.at(n, lastColumn + "-" + d);
      case FIRST_COLUMN -> names.at(n, "0");
      case LAST_COLUMN -> names.at(n, lastColumn);
      case FIRST_ENTRY -> names.at("0", "0");
      case LAST_ENTRY -> names.at(last, lastColumn);
      case COUNTED_BY_COLUMNS -> counted(names, d, rowCount, n, columnCount, true);
      case KEPT_BY_COLUMNS -> counted(names, n, columnCount, d, rowCount, false);
    };
  }

  /** Writes the entry number a·A + b, of which the indices are the quotient and the rest. */
  private static String counted(
      Names names, String a, String times, String b, String size, boolean rest) {
    String number = "(" + a + "·" + times + "+" + b + ")";
    String quotient = number + "/" + size;
    String remainder = number + "%" + size;
    return rest ? names.at(quotient, remainder) : names.at(remainder, quotient);
  }
}
