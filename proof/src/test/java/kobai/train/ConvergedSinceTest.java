package kobai.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Since when XOR is known, to stay. */
class ConvergedSinceTest {
  private final ConvergedSince streak = new ConvergedSince(column(0, 1, 1, 0));

  @Test
  @DisplayName("Every output must be within 0.1; the first step from which on that holds counts")
  void since_nearToTheEnd_firstOfThoseSteps() {
    streak.see(0, column(0.5, 0.5, 0.5, 0.5));
    streak.see(10, column(0.09, 0.91, 1.09, -0.09));
    streak.see(20, column(0, 1, 1, 0));
    assertEquals(OptionalInt.of(10), streak.since());
  }

  @Test
  @DisplayName("What is unlearnt was not learnt")
  void since_leftAgain_countsFromTheReturn() {
    streak.see(10, column(0, 1, 1, 0));
    streak.see(20, column(0, 1, 0.89, 0));
    assertEquals(OptionalInt.empty(), streak.since());
    streak.see(30, column(0, 1, 1, 0));
    assertEquals(OptionalInt.of(30), streak.since());
  }

  @Test
  @DisplayName("NaN is near nothing")
  void since_nan_notLearnt() {
    streak.see(10, column(0, 1, Double.NaN, 0));
    assertEquals(OptionalInt.empty(), streak.since());
  }

  private static RealMatrix column(double... values) {
    return MatrixUtils.createColumnRealMatrix(values);
  }
}
