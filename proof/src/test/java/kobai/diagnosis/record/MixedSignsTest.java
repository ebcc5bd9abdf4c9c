package kobai.diagnosis.record;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kobai.diagnosis.pass.SteadyDraw;
import kobai.diagnosis.treatment.Region;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place of an entry does not tell its sign. */
class MixedSignsTest {

  @ParameterizedTest
  @CsvSource({"5, 4", "3, 5", "6, 3", "4, 6", "2, 7", "7, 2"})
  @DisplayName("Every row and every column has both signs")
  void of_anyShape_hasBothSigns(int rows, int columns) {
    RealMatrix signed = drawn(rows, columns);
    for (int i = 0; i < rows; i++) {
      assertTrue(hasBoth(signed.getRow(i)), signed + "");
    }
    for (int j = 0; j < columns; j++) {
      assertTrue(hasBoth(signed.getColumn(j)), signed + "");
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 4", "3, 5", "6, 3", "4, 6"})
  @DisplayName("No region holds all entries of one sign, and no others")
  void of_anyShape_followsNoRegion(int rows, int columns) {
    RealMatrix signed = drawn(rows, columns);
    for (Region region : Region.values()) {
      int positive = 0; // where the region and the sign go together
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          boolean inside = region.contains(i, j, rows, columns);
          positive += signed.getEntry(i, j) > 0 == inside ? 1 : 0;
        }
      }
      assertFalse(positive == 0 || positive == rows * columns, region + " tells the sign");
    }
  }

  private static RealMatrix drawn(int rows, int columns) {
    RealMatrix ones = MatrixUtils.createRealMatrix(rows, columns).scalarAdd(1);
    return MixedSigns.of(ones, new SteadyDraw(1, "signs"));
  }

  private static boolean hasBoth(double[] entries) {
    int positive = 0;
    for (double entry : entries) {
      positive += entry > 0 ? 1 : 0;
    }
    return positive > 0 && positive < entries.length;
  }
}
