package kobai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kobai.diagnosis.Measurement;
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
  @DisplayName("The command has the row of the entry and the row of dout, with short numbers")
  void tryLine_otherRow_bothRows() {
    double[][] none = new double[4][4];
    double[][] wrong = new double[4][4];
    wrong[0][3] = 1; // dx[0][0] takes from dout[1][1]
    assertEquals(
        "./kobai try Softmax --x \"1 2.3; 0.004 -3.1E+7\" --dout \"0 0; 0 1\"",
        TryLine.of("Softmax", shares(Target.INPUT, wrong, none)));
  }

  @Test
  @DisplayName("The command for a parameter needs the one row of dout")
  void tryLine_parameter_oneRow() {
    double[][] none = new double[2][4];
    double[][] wrong = new double[2][4];
    wrong[1][0] = 1;
    assertEquals(
        "./kobai try Affine --x \"1 2.3\" --dout \"1 0\"",
        TryLine.of("Affine", shares(Target.of("b"), wrong, none)));
  }
}
