package kobai.diagnosis.pass;

import static kobai.nn.Matrices.map;
import static kobai.nn.Matrices.sumRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kobai.diagnosis.Examination;
import kobai.diagnosis.Handmade;
import kobai.diagnosis.Patients;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said of a layer does not depend on the seed. */
class SteadyDrawTest {
  private static final Set<String> FORMULAS = Set.of("dx:other-factor", "dx:own-formula");

  @Test
  @DisplayName("A seed moves every number a little, and changes no sign and no order")
  void matrix_twoSeeds_differALittle() {
    double[][] one = new SteadyDraw(1, "moved").matrix(5, 4).getData();
    double[][] other = new SteadyDraw(2, "moved").matrix(5, 4).getData();
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one[i].length; j++) {
        assertNotEquals(one[i][j], other[i][j]);
        assertEquals(1, other[i][j] / one[i][j], 0x1p-8);
      }
    }
  }

  @Test
  @DisplayName("The same seed and purpose give the same numbers, another purpose gives others")
  void matrix_twoPurposes_areFarApart() {
    RealMatrix one = new SteadyDraw(1, "one").matrix(5, 4);
    assertEquals(one, new SteadyDraw(1, "one").matrix(5, 4));
    RealMatrix other = new SteadyDraw(1, "other").matrix(5, 4);
    assertTrue(Closeness.distance(one, other) > 1);
  }

  @Test
  @DisplayName("A column that is closed by its sum gets the same names with every seed")
  void names_closedBySum_sameWithEverySeed() {
    assertEquals(1, names(SteadyDrawTest::closedBySum).size());
  }

  @Test
  @DisplayName("A row that is closed by one entry is not taken for one that is closed by a sum")
  void names_closedByOne_noFormula() {
    Set<Set<String>> names = names(SteadyDrawTest::closedByOne);
    assertEquals(1, names.size());
    assertEquals(
        Set.of(),
        names.stream().flatMap(Set::stream).filter(FORMULAS::contains).collect(Collectors.toSet()));
  }

  private static RealMatrix closedBySum(RealMatrix x, RealMatrix dout) {
    RealMatrix sums = sumRows(x);
    RealMatrix dx = dout.copy();
    for (int j = 0; j < x.getColumnDimension(); j++) {
      if (sums.getEntry(0, j) <= 0) {
        dx.setColumnVector(j, dx.getColumnVector(j).mapMultiply(0));
      }
    }
    return dx;
  }

  private static RealMatrix closedByOne(RealMatrix x, RealMatrix dout) {
    RealMatrix dx = dout.copy();
    for (int i = 0; i < x.getRowDimension(); i++) {
      if (x.getRowVector(i).getMinValue() <= 0) {
        dx.setRowVector(i, dx.getRowVector(i).mapMultiply(0));
      }
    }
    return dx;
  }

  /** Returns all sets of names that ten seeds give. */
  private static Set<Set<String>> names(BinaryOperator<RealMatrix> backward) {
    Patient relu =
        Patients.of(
            "ReLU", values -> new Handmade(x -> map(x, v -> Math.max(v, 0)), backward), () -> {});
    return LongStream.rangeClosed(1, 10)
        .mapToObj(seed -> Patients.names(Examination.of(relu, seed)))
        .collect(Collectors.toSet());
  }
}
