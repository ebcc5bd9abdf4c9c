package kobai.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XorLearningTest {
  private static final int SEEDS = 200;
  private static final double MARGIN = 0.7;

  @ParameterizedTest
  @EnumSource
  @DisplayName("Right gradients learn XOR from every start within 70 % of the epochs given")
  void epoch_rightGradients_learnsWithMargin(Xor xor) {
    for (long seed = 0; seed < SEEDS; seed++) {
      Training training = Training.of(xor, new StandIns(), seed);
      for (int epoch = 0; epoch < MARGIN * xor.epochs(); epoch++) {
        training.epoch();
      }
      RealMatrix off = training.outputs().subtract(xor.t());
      long s = seed;
      assertTrue(TorchAssertions.largest(off) <= XorCheck.LEARNT, () -> "seed " + s + ": " + off);
    }
  }
}
