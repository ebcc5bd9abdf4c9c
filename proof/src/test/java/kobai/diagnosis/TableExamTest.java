package kobai.diagnosis;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import kobai.diagnosis.pass.Closeness;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.record.CurvePoint;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Diagnosis;
import kobai.diagnosis.record.Measurement;
import kobai.diagnosis.record.Observations;
import kobai.diagnosis.record.PatientRecord;
import kobai.diagnosis.treatment.Rearrangement;
import kobai.experiment.Target;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is measured of a layer that makes a mistake without an entry in the dictionary. */
class TableExamTest {
  private static final long SEED = 3;

  /** Returns the id of a sigmoid layer's only diagnosis, and what its sentences name. */
  private static List<String> said(BinaryOperator<RealMatrix> backward) {
    List<Diagnosis> all = Patients.said(Handmade.sigmoid(backward), SEED);
    assertEquals(1, all.size(), all.toString());
    List<String> arguments =
        all.get(0).details().stream().filter(Detail::isPartOfTheClaim).map(Detail::value).toList();
    return Stream.concat(Stream.of(all.get(0).id()), arguments.stream()).toList();
  }

  private static BinaryOperator<RealMatrix> after(DoubleUnaryOperator change) {
    return (x, dout) -> map(Handmade.slope(x, dout), change);
  }

  private static BinaryOperator<RealMatrix> withSlope(DoubleUnaryOperator slope) {
    return (x, dout) -> hadamard(dout, map(x, slope));
  }

  private static double slope(double x) {
    double y = 1 / (1 + Math.exp(-x));
    return y * (1 - y);
  }

  @Test
  @DisplayName("A limit is measured, and each side has its own")
  void exact_clipped_tellsLimits() {
    assertEquals(
        List.of("clipped", "-0.2", "0.3"), said(after(v -> Math.max(-0.2, Math.min(0.3, v)))));
  }

  @Test
  @DisplayName("The unit of rounding is measured")
  void exact_rounded_tellsUnit() {
    assertEquals(List.of("rounded", "0.01"), said(after(v -> Math.rint(v * 100) / 100)));
    assertEquals(List.of("rounded", "0.1"), said(after(v -> Math.floor(v * 10) * 0.1)));
  }

  @Test
  @DisplayName("The size below which entries vanish is measured")
  void exact_smallEntriesZeroed_tellsSize() {
    assertEquals(List.of("tiny-dropped", "0.05"), said(after(v -> Math.abs(v) < 0.05 ? 0 : v)));
  }

  @Test
  @DisplayName("What is not linear in dout has the formula of what it does to the right result")
  void exact_rootOfResult_tellsFunction() {
    assertEquals(
        List.of("function-of-right", "√|dx[n][d]|", "dx[n][d]"),
        said(after(v -> Math.sqrt(Math.abs(v)))));
  }

  @Test
  @DisplayName("The slope of another function is named, with a number that belongs to it")
  void exact_otherFunction_namesIt() {
    assertEquals(
        List.of("other-function", "softsign"), said(withSlope(x -> Math.pow(1 + Math.abs(x), -2))));
    assertEquals(
        List.of("other-function", "leaky ReLU (0.07)"), said(withSlope(x -> x > 0 ? 1 : 0.07)));
    assertEquals(
        List.of("other-function", "0.5 · arctan"), said(withSlope(x -> 0.5 / (1 + x * x))));
  }

  @Test
  @DisplayName("The right slope at a wrong place is told by the place")
  void exact_otherPlace_tellsPlace() {
    assertEquals(List.of("slope-elsewhere", "x + 0.5"), said(withSlope(x -> slope(x + 0.5))));
    assertEquals(List.of("slope-elsewhere", "0.3 · x"), said(withSlope(x -> slope(0.3 * x))));
  }

  @Test
  @DisplayName("Where the slope is wrong is measured to six digits")
  void exact_constantSomewhere_tellsWhere() {
    assertEquals(
        List.of("constant-where", "|x| < 1.25", "0.2"),
        said(withSlope(x -> Math.abs(x) < 1.25 ? 0.2 : slope(x))));
    assertEquals(
        List.of("constant-where", "x < -0.75", "0"),
        said(withSlope(x -> x < -0.75 ? 0 : slope(x))));
    assertEquals(
        List.of("wrong-where", "x > 1.5"), said(withSlope(x -> x > 1.5 ? slope(x) * x : slope(x))));
  }

  @Test
  @DisplayName("Entries of another place are told by the place")
  void exact_movedEntries_tellsPlace() {
    assertEquals(
        List.of("other-factor", "x[n][0]", "x[n][d]"),
        said((x, dout) -> Handmade.slope(Rearrangement.FIRST_COLUMN.of(x), dout)));
    assertEquals(
        List.of("rearranged", "dx[n+1][d]", "dx[n][d]"),
        said((x, dout) -> Rearrangement.ROW_AFTER_AROUND.of(Handmade.slope(x, dout))));
  }

  @Test
  @DisplayName("The entries that are left out are told by their indices")
  void exact_entriesLeftOut_tellsIndices() {
    assertEquals(
        List.of("entries-left-out", "(n + d) % 2 == 1"),
        said(
            (x, dout) -> {
              RealMatrix dx = Handmade.slope(x, dout);
              for (int n = 0; n < dx.getRowDimension(); n++) {
                for (int d = 1 - n % 2; d < dx.getColumnDimension(); d += 2) {
                  dx.setEntry(n, d, 0);
                }
              }
              return dx;
            }));
  }

  @Test
  @DisplayName("Sizes with which the gradient is wrong are told by a condition")
  void separation_wrongForSomeSizes_tellsWhich() {
    assertEquals(
        List.of("wrong-in-shapes", "N > 2"),
        said(
            (x, dout) -> {
              RealMatrix dx = Handmade.slope(x, dout);
              double first = dx.getEntry(0, 0);
              return x.getRowDimension() > 2 ? map(dx, v -> v + v * first) : dx;
            }));
  }

  @Test
  @DisplayName("A right layer is right everywhere")
  void elsewhere_right_findsNothing() {
    PatientRecord chart = new PatientRecord(Handmade.sigmoid(Handmade::slope), SEED, null);
    assertTrue(!new TableExam(chart, Target.INPUT).elsewhere());
  }

  @Test
  @DisplayName("A layer that is wrong for large x only is found")
  void elsewhere_wrongFarOut_tellsWhere() {
    PatientRecord chart =
        new PatientRecord(Handmade.sigmoid(withSlope(x -> x > 9 ? 0.5 : slope(x))), SEED, null);
    assertTrue(new TableExam(chart, Target.INPUT).elsewhere());
    assertEquals("constant-where", chart.diagnoses().get(0).id());
  }

  @Test
  @DisplayName("What was measured is recorded: both tables, what is left over, and the curve")
  void record_wrongSlope_keepsTables() {
    PatientRecord chart =
        new PatientRecord(Handmade.sigmoid(withSlope(x -> 2 * slope(x))), SEED, null);
    new TableExam(chart, Target.INPUT).record();
    Measurement measured = chart.measurements().get(0);
    assertTrue(Closeness.same(measured.shares(), measured.calculus().scalarMultiply(2)));
    assertEquals(0, measured.offset().getFrobeniusNorm());
    for (CurvePoint point : measured.curve()) {
      assertEquals(2 * point.numerical(), point.yours(), 1e-10);
    }
    assertTrue(measured.curve().size() > 50);
  }

  @Test
  @DisplayName("Whatever the cause: what is left without dout, and what a doubled dout gives")
  void facts_anyLayer_areMeasured() {
    PatientRecord linear = new PatientRecord(Handmade.sigmoid(Handmade::slope), SEED, null);
    Observation one = Observations.first(linear);
    assertEquals(
        List.of(new Detail("withoutDout", "0"), new Detail("doubledDout", "2")),
        DoutFacts.of(linear, Target.INPUT, one));
    PatientRecord moved = new PatientRecord(Handmade.sigmoid(after(v -> v * v + 1)), SEED, null);
    assertEquals(
        new Detail("withoutDout", "1"),
        DoutFacts.of(moved, Target.INPUT, Observations.first(moved)).get(0));
  }
}
