package kobai.diagnosis.treatment;

import java.util.Locale;
import kobai.diagnosis.pass.Names;

/** Some entries of a matrix, by their place. */
public enum Region {
  FIRST_ROW("r == 0"),
  LAST_ROW("r == R-1"),
  ODD_ROWS("r % 2 == 1"),
  EVEN_ROWS("r % 2 == 0"),
  FIRST_COLUMN("c == 0"),
  LAST_COLUMN("c == C-1"),
  ODD_COLUMNS("c % 2 == 1"),
  EVEN_COLUMNS("c % 2 == 0"),
  FIRST_ENTRY("r == 0 && c == 0"),
  LAST_ENTRY("r == R-1 && c == C-1"),
  LAST_ROW_OR_COLUMN("r == R-1 || c == C-1"),
  FIRST_ROW_OR_COLUMN("r == 0 || c == 0"),
  NOT_FIRST_ROW("r > 0"),
  NOT_LAST_ROW("r < R-1"),
  NOT_FIRST_COLUMN("c > 0"),
  NOT_LAST_COLUMN("c < C-1"),
  NOT_FIRST_ENTRY("r > 0 || c > 0"),
  NOT_LAST_ENTRY("r < R-1 || c < C-1"),
  DIAGONAL("r == c"),
  OFF_DIAGONAL("r != c"),
  ABOVE_DIAGONAL("c > r"),
  BELOW_DIAGONAL("c < r"),
  ON_OR_ABOVE_DIAGONAL("c >= r"),
  ON_OR_BELOW_DIAGONAL("c <= r"),
  ODD_PLACES("(r + c) % 2 == 1"),
  EVEN_PLACES("(r + c) % 2 == 0");

  private final String condition;

  Region(String condition) {
    this.condition = condition;
  }

  /** Returns whether an entry of a matrix with this many rows and columns is one of them. */
  public boolean contains(int r, int c, int rows, int columns) {
    boolean lastRow = r == rows - 1;
    boolean lastColumn = c == columns - 1;
    return switch (this) {
      case FIRST_ROW -> r == 0;
      case LAST_ROW -> lastRow;
      case ODD_ROWS -> r % 2 == 1;
      case EVEN_ROWS -> r % 2 == 0;
      case FIRST_COLUMN -> c == 0;
      case LAST_COLUMN -> lastColumn;
      case ODD_COLUMNS -> c % 2 == 1;
      case EVEN_COLUMNS -> c % 2 == 0;
      case FIRST_ENTRY -> r == 0 && c == 0;
      case LAST_ENTRY -> lastRow && lastColumn;
      case LAST_ROW_OR_COLUMN -> lastRow || lastColumn;
      case FIRST_ROW_OR_COLUMN -> r == 0 || c == 0;
      case NOT_FIRST_ROW -> r > 0;
      case NOT_LAST_ROW -> !lastRow;
      case NOT_FIRST_COLUMN -> c > 0;
      case NOT_LAST_COLUMN -> !lastColumn;
      case NOT_FIRST_ENTRY -> r > 0 || c > 0;
      case NOT_LAST_ENTRY -> !lastRow || !lastColumn;
      case DIAGONAL -> r == c;
      case OFF_DIAGONAL -> r != c;
      case ABOVE_DIAGONAL -> c > r;
      case BELOW_DIAGONAL -> c < r;
      case ON_OR_ABOVE_DIAGONAL -> c >= r;
      case ON_OR_BELOW_DIAGONAL -> c <= r;
      case ODD_PLACES -> (r + c) % 2 == 1;
      case EVEN_PLACES -> (r + c) % 2 == 0;
    };
  }

  /** Returns the condition as in Java, with the letters of a matrix: "n == N-1". */
  public String condition(Names names) {
    String n = names.rowIndex();
    String d = names.columnIndex();
    StringBuilder written = new StringBuilder();
    for (char letter : condition.toCharArray()) {
      written.append(
          switch (letter) {
            case 'r' -> n;
            case 'R' -> n.toUpperCase(Locale.ROOT);
            case 'c' -> d;
            case 'C' -> d.toUpperCase(Locale.ROOT);
            default -> String.valueOf(letter);
          });
    }
    return written.toString();
  }
}
