package kobai.diagnosis;

/** Entries of a matrix as they are seen from the entry n, i of dx, from few to many. */
enum Influence {
  LEFT("[n][i-1]"),
  RIGHT("[n][i+1]"),
  MIRRORED("[n][D-1-i]"),
  FIRST_OF_ROW("[n][0]"),
  LAST_OF_ROW("[n][D-1]"),
  BEFORE("[n][j] (j < i)"),
  AFTER("[n][j] (j > i)"),
  ROW("[n][j] (j != i)"),
  ABOVE("[n-1][i]"),
  BELOW("[n+1][i]"),
  UPSIDE_DOWN("[N-1-n][i]"),
  FIRST_ENTRY("[0][0]"),
  LAST_ENTRY("[N-1][D-1]"),
  FIRST_ROW_OWN("[0][i]"),
  LAST_ROW_OWN("[N-1][i]"),
  EARLIER_OWN("[m][i] (m < n)"),
  LATER_OWN("[m][i] (m > n)"),
  COLUMN("[m][i] (m != n)"),
  ROW_ABOVE("[n-1][j]"),
  ROW_BELOW("[n+1][j]"),
  FIRST_ROW("[0][j]"),
  LAST_ROW("[N-1][j]"),
  EARLIER_ROWS("[m][j] (m < n)"),
  LATER_ROWS("[m][j] (m > n)"),
  OTHER_ROWS("[m][j] (m != n)"),
  BEFORE_IN_READING("[m][j] (m < n, or m == n and j < i)"),
  AFTER_IN_READING("[m][j] (m > n, or m == n and j > i)"),
  ROW_AND_COLUMN("[n][j], [m][i]"),
  OTHERS("[m][j]");

  private final String places;

  Influence(String places) {
    this.places = places;
  }

  /** Returns whether the entry m, j is one of them. */
  boolean contains(int n, int i, int m, int j, int rows, int columns) {
    boolean row = m == n;
    boolean own = j == i;
    boolean otherRow = !row;
    boolean otherColumn = !own;
    return switch (this) {
      case LEFT -> row && j == i - 1;
      case RIGHT -> row && j == i + 1;
      case MIRRORED -> row && j == columns - 1 - i;
      case FIRST_OF_ROW -> row && j == 0;
      case LAST_OF_ROW -> row && j == columns - 1;
      case BEFORE -> row && j < i;
      case AFTER -> row && j > i;
      case ROW -> row && otherColumn;
      case ABOVE -> own && m == n - 1;
      case BELOW -> own && m == n + 1;
      case UPSIDE_DOWN -> own && m == rows - 1 - n;
      case FIRST_ENTRY -> m == 0 && j == 0;
      case LAST_ENTRY -> m == rows - 1 && j == columns - 1;
      case FIRST_ROW_OWN -> own && m == 0;
      case LAST_ROW_OWN -> own && m == rows - 1;
      case EARLIER_OWN -> own && m < n;
      case LATER_OWN -> own && m > n;
      case COLUMN -> own && otherRow;
      case ROW_ABOVE -> m == n - 1;
      case ROW_BELOW -> m == n + 1;
      case FIRST_ROW -> m == 0;
      case LAST_ROW -> m == rows - 1;
      case EARLIER_ROWS -> m < n;
      case LATER_ROWS -> m > n;
      case OTHER_ROWS -> otherRow;
      case BEFORE_IN_READING -> m < n || row && j < i;
      case AFTER_IN_READING -> m > n || row && j > i;
      case ROW_AND_COLUMN -> row != own;
      case OTHERS -> true;
    };
  }

  /** Returns them as entries of a matrix: "x[n][j] (j &lt; i)". */
  String of(String matrix) {
    return matrix + places.replace(", [", ", " + matrix + "[");
  }
}
