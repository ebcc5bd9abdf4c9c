package kobai.diagnosis.condition;

/** Kinds of conditions, with a number k or without. */
enum SizeCondition {
  ROWS_ARE("N == k", true),
  INPUTS_ARE("D == k", true),
  OUTPUTS_ARE("M == k", true),
  ROWS_ABOVE("N > k", true),
  INPUTS_ABOVE("D > k", true),
  OUTPUTS_ABOVE("M > k", true),
  ROWS_BELOW("N < k", true),
  INPUTS_BELOW("D < k", true),
  OUTPUTS_BELOW("M < k", true),
  INPUTS_AS_OUTPUTS("D == M", false),
  ROWS_AS_INPUTS("N == D", false),
  ROWS_AS_OUTPUTS("N == M", false),
  MORE_ROWS_THAN_INPUTS("N > D", false),
  FEWER_ROWS_THAN_INPUTS("N < D", false),
  MORE_ROWS_THAN_OUTPUTS("N > M", false),
  FEWER_ROWS_THAN_OUTPUTS("N < M", false),
  MORE_INPUTS_THAN_OUTPUTS("D > M", false),
  FEWER_INPUTS_THAN_OUTPUTS("D < M", false),
  ROWS_NOT_INPUTS("N != D", false),
  INPUTS_NOT_OUTPUTS("D != M", false),
  ROWS_OR_INPUTS_ONE("N == 1 || D == 1", false),
  ROWS_AND_INPUTS_ONE("N == 1 && D == 1", false),
  ONE_INPUT_MORE_ROWS("D == 1 && N > 1", false),
  ONE_OUTPUT_MORE_ROWS("M == 1 && N > 1", false),
  ONE_ROW_MORE_INPUTS("N == 1 && D > 1", false),
  ONE_ROW_MORE_OUTPUTS("N == 1 && M > 1", false),
  INPUTS_AND_OUTPUTS_ONE("D == 1 && M == 1", false),
  INPUTS_OR_OUTPUTS_ONE("D == 1 || M == 1", false),
  ONE_INPUT_MORE_OUTPUTS("D == 1 && M > 1", false),
  ONE_OUTPUT_MORE_INPUTS("M == 1 && D > 1", false),
  ALL_EQUAL("N == D && D == M", false),
  SQUARE_ABOVE_ONE("D == M && D > 1", false),
  ROWS_SQUARE_ABOVE_ONE("N == D && D > 1", false),
  ROWS_AS_OUTPUTS_ABOVE_ONE("N == M && N > 1", false),
  ODD_ROWS("N % 2 == 1", false),
  EVEN_ROWS("N % 2 == 0", false),
  ODD_ROWS_ABOVE_ONE("N % 2 == 1 && N > 1", false),
  ODD_ROWS_ABOVE("N % 2 == 1 && N > k", true),
  INCOMPLETE_PART("N > k && N % k != 0", true);

  private final String condition;
  private final boolean hasNumber;

  SizeCondition(String condition, boolean hasNumber) {
    this.condition = condition;
    this.hasNumber = hasNumber;
  }

  /** Returns the condition as in Java, with k for its number. */
  String condition() {
    return condition;
  }

  boolean hasNumber() {
    return hasNumber;
  }

  boolean holds(SizesExam.Seen seen, int k) {
    int n = seen.rows();
    int d = seen.inputs();
    int m = seen.outputs();
    return switch (this) {
      case ROWS_ARE -> n == k;
      case INPUTS_ARE -> d == k;
      case OUTPUTS_ARE -> m == k;
      case ROWS_ABOVE -> n > k;
      case INPUTS_ABOVE -> d > k;
      case OUTPUTS_ABOVE -> m > k;
      case ROWS_BELOW -> n < k;
      case INPUTS_BELOW -> d < k;
      case OUTPUTS_BELOW -> m < k;
      case INPUTS_AS_OUTPUTS -> d == m;
      case ROWS_AS_INPUTS -> n == d;
      case ROWS_AS_OUTPUTS -> n == m;
      case MORE_ROWS_THAN_INPUTS -> n > d;
      case FEWER_ROWS_THAN_INPUTS -> n < d;
      case MORE_ROWS_THAN_OUTPUTS -> n > m;
      case FEWER_ROWS_THAN_OUTPUTS -> n < m;
      case MORE_INPUTS_THAN_OUTPUTS -> d > m;
      case FEWER_INPUTS_THAN_OUTPUTS -> d < m;
      case ROWS_NOT_INPUTS -> n != d;
      case INPUTS_NOT_OUTPUTS -> d != m;
      case ROWS_OR_INPUTS_ONE -> n == 1 || d == 1;
      case ROWS_AND_INPUTS_ONE -> n == 1 && d == 1;
      case ONE_INPUT_MORE_ROWS -> d == 1 && n > 1;
      case ONE_OUTPUT_MORE_ROWS -> m == 1 && n > 1;
      case ONE_ROW_MORE_INPUTS -> n == 1 && d > 1;
      case ONE_ROW_MORE_OUTPUTS -> n == 1 && m > 1;
      case INPUTS_AND_OUTPUTS_ONE -> d == 1 && m == 1;
      case INPUTS_OR_OUTPUTS_ONE -> d == 1 || m == 1;
      case ONE_INPUT_MORE_OUTPUTS -> d == 1 && m > 1;
      case ONE_OUTPUT_MORE_INPUTS -> m == 1 && d > 1;
      case ALL_EQUAL -> n == d && d == m;
      case SQUARE_ABOVE_ONE -> d == m && d > 1;
      case ROWS_SQUARE_ABOVE_ONE -> n == d && d > 1;
      case ROWS_AS_OUTPUTS_ABOVE_ONE -> n == m && n > 1;
      case ODD_ROWS -> n % 2 == 1;
      case EVEN_ROWS -> n % 2 == 0;
      case ODD_ROWS_ABOVE_ONE -> n % 2 == 1 && n > 1;
      case ODD_ROWS_ABOVE -> n % 2 == 1 && n > k;
      case INCOMPLETE_PART -> n > k && n % k != 0;
    };
  }
}
