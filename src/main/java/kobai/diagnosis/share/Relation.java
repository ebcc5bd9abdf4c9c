package kobai.diagnosis.share;

/** How the place of an entry dout[m][j] lies to that of an entry dx[n][i]. */
enum Relation {
  OWN("j == i"),
  OTHERS("j != i"),
  BEFORE("j < i"),
  AFTER("j > i"),
  UP_TO("j <= i"),
  FROM("j >= i"),
  NEXT("j == i+1"),
  PREVIOUS("j == i-1"),
  NOT_NEXT("j != i+1"),
  NOT_PREVIOUS("j != i-1"),
  FIRST("j == 0"),
  LAST("j == D-1"),
  NOT_FIRST("j > 0"),
  NOT_LAST("j < D-1"),
  OTHERS_FIRST("j == 0 && j != i"),
  OTHERS_LAST("j == D-1 && j != i"),
  OWN_OR_FIRST("j == i || j == 0"),
  OWN_OR_LAST("j == i || j == D-1");

  private final String condition;

  Relation(String condition) {
    this.condition = condition;
  }

  /** Returns whether column j of dout lies so to column i of dx. */
  boolean holds(int i, int j, int columns) {
    int last = columns - 1;
    return switch (this) {
      case OWN -> j == i;
      case OTHERS -> j != i;
      case BEFORE -> j < i;
      case AFTER -> j > i;
      case UP_TO -> j <= i;
      case FROM -> j >= i;
      case NEXT -> j == i + 1;
      case PREVIOUS -> j == i - 1;
      case NOT_NEXT -> j != i + 1;
      case NOT_PREVIOUS -> j != i - 1;
      case FIRST -> j == 0;
      case LAST -> j == last;
      case NOT_FIRST -> j > 0;
      case NOT_LAST -> j < last;
      case OTHERS_FIRST -> j == 0 && j != i;
      case OTHERS_LAST -> j == last && j != i;
      case OWN_OR_FIRST -> j == i || j == 0;
      case OWN_OR_LAST -> j == i || j == last;
    };
  }

  /** Returns the condition as in Java. */
  String condition() {
    return condition;
  }
}
