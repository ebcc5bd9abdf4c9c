package kobai.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Diagnosis;
import kobai.nn.NotImplemented;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an examination says about layers that a test defines, with the numbers it saw. */
class ExaminationTest {
  private static final long SEED = 1;

  // Nine passes are looked at, the first of 5×4 entries.
  private static final Detail BATCH = new Detail("batch", "5x4");
  private static final Detail FITS = new Detail("fits", "156 / 156");
  private static final Detail NINE = new Detail("passes", "9");

  private static List<Diagnosis> of(BinaryOperator<RealMatrix> backward) {
    return Patients.said(Handmade.sigmoid(backward), SEED);
  }

  private static Diagnosis found(String id, Detail... details) {
    return new Diagnosis(id, "dx", List.of(details));
  }

  @Test
  @DisplayName("A right layer has no diagnosis")
  void of_right_isEmpty() {
    assertEquals(List.of(), of(Handmade::slope));
  }

  @Test
  @DisplayName("A constant is reported with the batch in which it was seen")
  void of_factor_tellsRatioAndBatch() {
    assertEquals(
        List.of(found("doubled", new Detail("ratio", "2"), BATCH, FITS, NINE)),
        of((x, dout) -> Handmade.slope(x, dout).scalarMultiply(2)));
    assertEquals(
        List.of(found("sign", new Detail("ratio", "-1"), BATCH, FITS, NINE)),
        of((x, dout) -> Handmade.slope(x, dout).scalarMultiply(-1)));
    assertEquals(
        List.of(found("divided-by-rows", new Detail("ratio", "1/5"), BATCH, FITS, NINE)),
        of((x, dout) -> Handmade.slope(x, dout).scalarMultiply(1.0 / x.getRowDimension())));
    assertEquals(
        List.of(found("constant-factor", new Detail("ratio", "2000"), BATCH, FITS, NINE)),
        of((x, dout) -> Handmade.slope(x, dout).scalarMultiply(2000)));
  }

  @Test
  @DisplayName("Two mistakes at once are both named, with the same numbers")
  void of_signAndFactor_namesBoth() {
    Detail ratio = new Detail("ratio", "-1/5");
    assertEquals(
        List.of(
            found("sign", ratio, BATCH, FITS, NINE),
            found("divided-by-rows", ratio, BATCH, FITS, NINE)),
        of((x, dout) -> Handmade.slope(x, dout).scalarMultiply(-1.0 / x.getRowDimension())));
  }

  @Test
  @DisplayName("A mistake without a constant is reported with the entries that fit")
  void of_pattern_tellsWhatFits() {
    assertEquals(List.of(found("dout-unchanged", FITS, NINE)), of((x, dout) -> dout.copy()));
  }

  @Test
  @DisplayName("If no mistake fits, the diagnosis says which entries are right")
  void of_unknown_tellsWhatIsRight() {
    assertEquals(
        List.of(
            found(
                "unknown",
                new Detail("right", "16 / 20   xx.. .... .... .... xx.."),
                new Detail("withoutDout", "0.1"),
                new Detail("doubledDout", "1.45 … 3.67"),
                new Detail("oppositeDout", "-2.51 … 0.147"),
                new Detail("passes", "3"))),
        of(
            (x, dout) -> {
              RealMatrix dx = Handmade.slope(x, dout);
              for (int row : List.of(0, dx.getRowDimension() - 1)) {
                for (int column : List.of(0, 1)) {
                  double z = x.getEntry(row, column) * dout.getEntry(row, column);
                  dx.addToEntry(row, column, 0.1 * (1 + Math.sin(3 * z)));
                }
              }
              return dx;
            }));
  }

  @Test
  @DisplayName("An output that is NaN is reported as NaN, not as overwritten")
  void of_outputNotFinite_saysOnlyThat() {
    List<Diagnosis> found =
        Examination.of(Handmade.sigmoid(x -> x.scalarMultiply(Double.NaN), Handmade::slope), SEED);
    assertEquals(Set.of("y:not-finite"), Patients.names(found));
  }

  @Test
  @DisplayName("If a layer overwrites an argument, the diagnosis names it")
  void of_overwriting_namesTheArgument() {
    assertEquals(
        Set.of("dout:overwrites"),
        Patients.names(
            of(
                (x, dout) -> {
                  RealMatrix dx = Handmade.slope(x, dout);
                  dout.setEntry(0, 0, 0);
                  return dx;
                })));
  }

  @Test
  @DisplayName("null, a wrong shape, NaN and an exception have their names")
  void of_nothingToRead_saysWhy() {
    assertEquals(Set.of("dx:nothing-given"), Patients.names(of((x, dout) -> null)));
    assertEquals(
        Set.of("dx:wrong-shape"),
        Patients.names(of((x, dout) -> MatrixUtils.createRealMatrix(x.getRowDimension(), 9))));
    assertEquals(
        Set.of("dx:fixed-shape"),
        Patients.names(of((x, dout) -> MatrixUtils.createRealMatrix(7, 9))));
    assertEquals(
        Set.of("dx:not-finite"),
        Patients.names(of((x, dout) -> dout.scalarMultiply(Double.POSITIVE_INFINITY))));
    assertEquals(
        Set.of("backward:throws"),
        Patients.names(
            of(
                (x, dout) -> {
                  throw new IllegalStateException("no");
                })));
  }

  @Test
  @DisplayName("A layer that is not started has no mistake")
  void of_notStarted_isEmpty() {
    assertEquals(
        List.of(),
        of(
            (x, dout) -> {
              throw new NotImplemented("Sigmoid.backward");
            }));
  }

  @Test
  @DisplayName("The same seed gives the same diagnosis")
  void of_sameSeed_isTheSame() {
    BinaryOperator<RealMatrix> backward = (x, dout) -> dout.scalarMultiply(0.3);
    assertEquals(of(backward), of(backward));
  }
}
