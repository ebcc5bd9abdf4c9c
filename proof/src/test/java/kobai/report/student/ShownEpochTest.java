package kobai.report.student;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import kobai.finding.Learning;
import kobai.grading.Grade;
import kobai.train.Xor;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A network in one epoch, as it is drawn. */
class ShownEpochTest {

  private static Learning learning(Xor xor) {
    return LearningPaths.of(xor, new Grade("nobody", 1, false, List.of(), List.of())).numerical();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("The last epoch has learnt XOR, at the patterns and at their places in the plane")
  void last_learnt_givesXor(Xor xor) {
    List<ShownEpoch> snapshots = ShownEpoch.of(xor, learning(xor));
    ShownEpoch last = snapshots.get(snapshots.size() - 1);
    double[] answers =
        last.snapshot().answers().stream().mapToDouble(Double::doubleValue).toArray();
    assertArrayEquals(new double[] {0, 1, 1, 0}, answers, 0.11); // an epoch before its step
    int zero = 6; // of 25 points from -0.5 to 1.5
    int one = 18;
    assertEquals(0, ShownEpoch.axis()[zero]);
    assertEquals(1, ShownEpoch.axis()[one]);
    assertEquals(answers[1], last.surface().get(one)[zero], 0.005); // x₁ = 0, x₂ = 1
    assertEquals(answers[3], last.surface().get(one)[one], 0.005);
    assertEquals(4, last.snapshot().hidden().getColumnDimension());
  }

  @Test
  @DisplayName("At most 21 epochs, evenly spread, from the first to the last")
  void of_manyEpochs_evenlySpread() {
    Learning learning = learning(Xor.SIGMOID);
    List<Integer> numbers =
        ShownEpoch.of(Xor.SIGMOID, learning).stream().map(ShownEpoch::number).toList();
    assertEquals(21, numbers.size());
    assertEquals(1, numbers.get(0));
    assertEquals(learning.epochs().size(), numbers.get(20));
    for (int k = 1; k <= 20; k++) {
      int gap = numbers.get(k) - numbers.get(k - 1);
      assertTrue(gap >= 1 && Math.abs(gap - learning.epochs().size() / 20.0) < 2, "" + numbers);
    }
  }

  @Test
  @DisplayName("One epoch is one snapshot, and NaN in a parameter does no harm")
  void of_oneEpochOfNaN_oneSnapshot() {
    Learning.Epoch first = learning(Xor.RELU).epochs().get(0);
    List<RealMatrix> broken =
        first.parameters().stream().map(p -> p.scalarMultiply(Double.NaN)).toList();
    Learning learning =
        new Learning("RELU", Collections.nCopies(1, new Learning.Epoch(Double.NaN, broken, 1)));
    List<ShownEpoch> snapshots = ShownEpoch.of(Xor.RELU, learning);
    assertEquals(1, snapshots.size());
    assertTrue(Double.isNaN(snapshots.get(0).snapshot().answers().get(0)));
  }
}
