package kobai.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import kobai.check.Draw;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first values of weights and biases. */
class StartTest {
  private static final int FAN_OUT = 4000;

  @ParameterizedTest
  @CsvSource({
    "FAN_IN, 0, 0.288675", // √(1/12·(2/√4)²)
    "RANDN, 0, 1",
    "SMALL_RANDN, 0, 0.1",
    "RAND, 0.5, 0.288675",
    "HE, 0, 0.707107", // √(2/4)
    "XAVIER, 0, 0.022350", // √(2/4004)
    "ZERO, 0, 0"
  })
  @DisplayName("Mean and spread are as the name says; biases depend on the fan-in of their layer")
  void weights_many_meanAndDeviation(Start start, double mean, double deviation) {
    RealMatrix weights = start.weights(4, FAN_OUT, new Draw(1, "start"));
    assertEquals(4, weights.getRowDimension());
    RealMatrix biases = start.biases(4, FAN_OUT, new Draw(2, "start"));
    assertEquals(1, biases.getRowDimension());
    for (RealMatrix matrix : new RealMatrix[] {weights, biases}) {
      double[] all = Arrays.stream(matrix.getData()).flatMapToDouble(Arrays::stream).toArray();
      DescriptiveStatistics numbers = new DescriptiveStatistics(all);
      assertEquals(mean, numbers.getMean(), 4 * deviation / Math.sqrt(all.length) + 1e-12);
      assertEquals(deviation, numbers.getStandardDeviation(), 0.05 * deviation);
    }
  }

  @Test
  @DisplayName("Uniform starts are in their intervals: ±1/√fan-in, and 0 to 1")
  void weights_even_stayInside() {
    double[] fanIn = Start.FAN_IN.weights(1, FAN_OUT, new Draw(1, "start")).getRow(0);
    assertTrue(Arrays.stream(fanIn).allMatch(v -> Math.abs(v) <= 1));
    assertTrue(Arrays.stream(fanIn).anyMatch(v -> v < -0.99));
    double[] rand = Start.RAND.weights(1, FAN_OUT, new Draw(1, "start")).getRow(0);
    assertTrue(Arrays.stream(rand).allMatch(v -> v >= 0 && v < 1));
  }
}
