package kobai.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From which step on XOR is learnt for good. */
class ConvergedSinceTest {
  private final ConvergedSince streak = new ConvergedSince(column(0, 1, 1, 0));

  @Test
  @DisplayName("The first step counts from which on every output is within 0.1")
  void since_nearToTheEnd_firstOfThoseSteps() {
    streak.see(0, column(0.5, 0.5, 0.5, 0.5));
    streak.see(10, column(0.09, 0.91, 1.09, -0.09));
    streak.see(20, column(0, 1, 1, 0));
    assertEquals(OptionalInt.of(10), streak.since());
  }

  @Test
  @DisplayName("A network that loses XOR again had not learnt it")
  void since_leftAgain_countsFromTheReturn() {
    streak.see(10, column(0, 1, 1, 0));
    streak.see(20, column(0, 1, 0.89, 0));
    assertEquals(OptionalInt.empty(), streak.since());
    streak.see(30, column(0, 1, 1, 0));
    assertEquals(OptionalInt.of(30), streak.since());
  }

  @Test
  @DisplayName("NaN is close to no target")
  void since_nan_notLearnt() {
    streak.see(10, column(0, 1, Double.NaN, 0));
    assertEquals(OptionalInt.empty(), streak.since());
  }

  private static RealMatrix column(double... values) {
    return MatrixUtils.createColumnRealMatrix(values);
  }
}
