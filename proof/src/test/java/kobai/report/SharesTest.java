package kobai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kobai.diagnosis.record.Measurement;
import kobai.experiment.PassInputs;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A table of shares beside the right one. */
class SharesTest {
  private static final RealMatrix X =
      MatrixUtils.createRealMatrix(new double[][] {{1, 2.25}, {0.004, -31234567}});

  private static final RealMatrix TINY = MatrixUtils.createRealMatrix(new double[][] {{1e-30}});

  private static Shares shares(Target target, double[][] yours, double[][] calculus) {
    RealMatrix offset = MatrixUtils.createRealMatrix(yours.length / 2, 2);
    return new Shares(
        new Measurement(
            target,
            MatrixUtils.createRealMatrix(yours),
            MatrixUtils.createRealMatrix(calculus),
            offset,
            List.of(),
            new PassInputs(X, X, Map.of())));
  }

  @Test
  @DisplayName("Rounding is no difference; NaN is the largest one")
  void worst_roundingAndNaN_onlyNaN() {
    Shares shares =
        shares(
            Target.of("W"),
            new double[][] {{1 + 1e-9, 0, 0, 1e-12}, {0, 5, Double.NaN, 0}},
            new double[][] {{1, 0, 0, 0}, {0, 4, 0, 0}});
    assertEquals(2, shares.count());
    assertEquals(8, shares.size());
    assertEquals(Optional.of(new Shares.Place(1, 2)), shares.worst());
    assertEquals("dW[0][1]", shares.entry(1));
    assertEquals("dout[1][0]", shares.upstream(2));
    assertTrue(shares.offset().isEmpty());
  }

  @Test
  @DisplayName("Equal tables have no worst share")
  void worst_equal_none() {
    double[][] table = {{1, 2, 3, 4}, {5, 6, 7, 8}};
    assertTrue(shares(Target.of("W"), table, table).worst().isEmpty());
  }

  @Test
  @DisplayName("An entry that is not 0 for dout = 0 is found")
  void offset_notZero_found() {
    assertEquals(Optional.of(3), new Shares(Grades.measurement()).offset());
  }

  @Test
  @DisplayName("The command has all matrices, with short numbers and all their digits")
  void tryLine_matrices_typed() {
    assertEquals(
        "./kobai try Softmax --x \"1 2.25; 0.004 -31234567\" --dout \"1 2.25; 0.004 -31234567\"",
        TryLine.of("Softmax", new PassInputs(X, X, Map.of())));
    assertEquals(
        "./kobai try Affine --x \"1.0E-30\" --W \"1.0E-30\" --dout \"1.0E-30\"",
        TryLine.of("Affine", new PassInputs(TINY, TINY, Map.of("W", TINY))));
  }
}
