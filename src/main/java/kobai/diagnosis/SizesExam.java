package kobai.diagnosis;

import java.util.ArrayList;
import java.util.List;
import kobai.numeric.Magnitude;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Is a gradient right for batches and parameters of some sizes, and wrong for those of others? */
final class SizesExam {
  private static final int SMALL = 6; // rows, and columns
  private static final int MANY = 20;
  private static final int FRESH = 3;

  /** Sizes N, D and M in which people treat a batch in a way of its own. */
  private static final int[][] SHAPES = {
    {1, 4, 3}, {2, 4, 3}, {3, 4, 5}, {5, 4, 3}, {6, 5, 2}, {5, 1, 3}, {5, 4, 1}, {4, 4, 3},
    {3, 4, 3}, {4, 3, 4}, {3, 3, 3}, {5, 3, 3}, {2, 5, 5}, {1, 1, 3}, {1, 3, 1}, {5, 1, 1},
    {1, 1, 1}, {4, 12, 3}, {3, 2, 12}, {12, 3, 2}, {40, 2, 3}, {1, 3, 3}
  };

  private final Trials trials;
  private final List<Seen> seen = new ArrayList<>();

  /**
   * A pass of some sizes.
   *
   * @param wrong whether the gradient was wrong
   */
  record Seen(int rows, int inputs, int outputs, boolean wrong) {
    int largest() {
      return Math.max(rows, Math.max(inputs, outputs));
    }
  }

  SizesExam(Trials trials) {
    this.trials = trials;
  }

  /** Names the sizes; returns whether the gradient is right for all others. */
  boolean examine() {
    for (int[] shape : SHAPES) {
      if (!see(shape[0], shape[1], shape[2], 0)) {
        return false;
      }
    }
    boolean large = seen.stream().anyMatch(one -> one.wrong() && one.largest() > SMALL);
    boolean ever = seen.stream().anyMatch(Seen::wrong);
    boolean elementwise = trials.first().pass().isElementwise();
    for (int size = SMALL + 1; size <= MANY && (large || !ever); size++) {
      if (!see(size, 2, 3, 0) || !see(2, size, 3, 0) || (!elementwise && !see(2, 3, size, 0))) {
        return false;
      }
    }
    return examineSeen();
  }

  private boolean examineSeen() {
    if (seen.stream().noneMatch(Seen::wrong) || seen.stream().allMatch(Seen::wrong)) {
      return false;
    }
    Sizes sizes = Sizes.of(seen, trials.first().pass().isElementwise());
    if (sizes == null) {
      return false;
    }
    for (Seen one : List.copyOf(seen)) {
      for (int n = 1; one.wrong() && n <= FRESH; n++) {
        if (!see(one.rows(), one.inputs(), one.outputs(), n)) {
          return false;
        }
      }
    }
    if (!sizes.fit(seen)) {
      return false;
    }
    trials.found(seen.size(), 0, "wrong-in-shapes", List.of(sizes.condition()));
    return true;
  }

  /** Runs a pass of these sizes; returns whether there was a gradient that can be compared. */
  private boolean see(int rows, int inputs, int outputs, int n) {
    Pass pass =
        trials.draw("shape %d %d %d %d".formatted(rows, inputs, outputs, n), rows, inputs, outputs);
    RealMatrix answer = trials.answer(pass);
    if (answer == null) {
      return false;
    }
    RealMatrix right = pass.gradient(trials.target());
    if (Magnitude.largest(right) <= Closeness.SAME) {
      return true; // with one column, y of a softmax is always 1: no size like the others
    }
    boolean wrong = !Closeness.same(answer, right);
    seen.add(new Seen(rows, pass.inputs(), pass.outputs(), wrong));
    return true;
  }

  /**
   * Sizes, by a condition on N, D and M.
   *
   * @param kind the kind of condition
   * @param size the number in it
   */
  record Sizes(Kind kind, int size) {
    private static final int LARGEST = 20;

    /** Returns the simplest sizes for which a gradient was wrong, and right otherwise. */
    static @Nullable Sizes of(List<Seen> seen, boolean elementwise) {
      for (Kind kind : Kind.values()) {
        for (int size = 1; size <= (kind.hasNumber ? LARGEST : 1); size++) {
          Sizes sizes = new Sizes(kind, size);
          if ((!elementwise || !kind.condition.contains("M")) && sizes.fit(seen)) {
            return sizes;
          }
        }
      }
      return null;
    }

    boolean fit(List<Seen> seen) {
      return seen.stream().allMatch(one -> kind.holds(one, size) == one.wrong());
    }

    /** Returns the condition as in Java. */
    String condition() {
      return kind.condition.replace("k", String.valueOf(size));
    }
  }

  /** Kinds of conditions, with a number k or without. */
  enum Kind {
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
    ALL_EQUAL("N == D && D == M", false),
    SQUARE_ABOVE_ONE("D == M && D > 1", false),
    ROWS_SQUARE_ABOVE_ONE("N == D && D > 1", false),
    ODD_ROWS("N % 2 == 1", false),
    EVEN_ROWS("N % 2 == 0", false),
    ODD_ROWS_ABOVE_ONE("N % 2 == 1 && N > 1", false),
    INCOMPLETE_PART("N > k && N % k != 0", true);

    private final String condition;
    private final boolean hasNumber;

    Kind(String condition, boolean hasNumber) {
      this.condition = condition;
      this.hasNumber = hasNumber;
    }

    boolean holds(Seen seen, int k) {
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
        case ALL_EQUAL -> n == d && d == m;
        case SQUARE_ABOVE_ONE -> d == m && d > 1;
        case ROWS_SQUARE_ABOVE_ONE -> n == d && d > 1;
        case ODD_ROWS -> n % 2 == 1;
        case EVEN_ROWS -> n % 2 == 0;
        case ODD_ROWS_ABOVE_ONE -> n % 2 == 1 && n > 1;
        case INCOMPLETE_PART -> n > k && n % k != 0;
      };
    }
  }
}
