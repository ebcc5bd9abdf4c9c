package kobai.diagnosis.share;

/**
 * Which shares may get lost because a 0 stands in a matrix at row p and column q. In the conditions
 * a and b stand for the indices that count the rows and columns of that matrix.
 */
enum ZeroEffect {
  SAME_COLUMN("b == q"),
  SAME_ROW("a == p"),
  SAME_PLACE("a == p && b == q"),
  LATER_ROWS("a >= p"),
  LATER_COLUMNS("b >= q"),
  REST_OF_ROW("a == p && b >= q"),
  REST_OF_COLUMN("a >= p && b == q"),
  LATER_PLACES("a > p || a == p && b >= q"),
  EARLIER_ROWS("a <= p"),
  EARLIER_COLUMNS("b <= q"),
  ALL("");

  private final String condition;

  ZeroEffect(String condition) {
    this.condition = condition;
  }

  /** Returns whether it asks for rows, or for columns. */
  boolean asks(char index) {
    return condition.indexOf(index) >= 0;
  }

  /** Returns whether the share with these indices is lost. */
  boolean loses(int a, int b, int p, int q) {
    return switch (this) {
      case SAME_COLUMN -> b == q;
      case SAME_ROW -> a == p;
      case SAME_PLACE -> a == p && b == q;
      case LATER_ROWS -> a >= p;
      case LATER_COLUMNS -> b >= q;
      case REST_OF_ROW -> a == p && b >= q;
      case REST_OF_COLUMN -> a >= p && b == q;
      case LATER_PLACES -> a > p || (a == p && b >= q);
      case EARLIER_ROWS -> a <= p;
      case EARLIER_COLUMNS -> b <= q;
      case ALL -> true;
    };
  }

  /** Returns the condition with the letters of the indices: "n >= p". */
  String notation(char row, char column) {
    StringBuilder text = new StringBuilder();
    for (char letter : condition.toCharArray()) {
      text.append(letter == 'a' ? row : letter == 'b' ? column : letter);
    }
    return text.toString();
  }
}
