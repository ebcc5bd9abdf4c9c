package kobai.diagnosis;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import kobai.check.GradientCheck;
import kobai.diagnosis.pass.Patient;
import kobai.diagnosis.record.CurvePoint;
import kobai.diagnosis.record.Measurement;
import kobai.experiment.KnownLayers;
import kobai.finding.Comparison;
import kobai.finding.Findings;
import kobai.numeric.NumericalJacobian;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was measured belongs to the batch that the finding shows. */
class BatchMeasurementTest {

  /** A slope that is cut off beyond 1. */
  private static RealMatrix cutOff(RealMatrix x, RealMatrix dout) {
    return hadamard(Handmade.slope(x, dout), map(x, v -> Math.abs(v) > 1 ? 0 : 1));
  }

  private static Findings findings(BinaryOperator<RealMatrix> backward) {
    Patient patient = Handmade.sigmoid(backward);
    return GradientCheck.of(KnownLayers.SIGMOID, patient.source(), Map.of()).gradients();
  }

  private static List<Measurement> measured(BinaryOperator<RealMatrix> backward) {
    return Examination.of(findings(backward), Handmade.sigmoid(backward), 1).measurements();
  }

  @Test
  @DisplayName("The table, the offset and dout give the gradient that the finding shows")
  void measurements_cutOff_predictTheFinding() {
    Comparison shown = findings(BatchMeasurementTest::cutOff).all().get(0).compared().orElseThrow();
    Measurement measured = measured(BatchMeasurementTest::cutOff).get(0);
    assertEquals(shown.probe().x(), measured.inputs().x());
    double[] predicted =
        measured.shares().operate(NumericalJacobian.flat(measured.inputs().dout()));
    double[] analytic = NumericalJacobian.flat(shown.analytic());
    for (int k = 0; k < analytic.length; k++) {
      assertEquals(analytic[k], predicted[k], 1e-12);
    }
  }

  @Test
  @DisplayName("The curve shows where the slope is cut off, and is right elsewhere")
  void curve_cutOff_zeroBeyondOne() {
    List<CurvePoint> curve = measured(BatchMeasurementTest::cutOff).get(0).curve();
    assertTrue(curve.stream().anyMatch(point -> point.x() > 2), "goes beyond the batch");
    for (CurvePoint point : curve) {
      double y = 1 / (1 + Math.exp(-point.x()));
      assertEquals(y * (1 - y), point.numerical(), 1e-8);
      assertEquals(Math.abs(point.x()) > 1 ? 0 : y * (1 - y), point.yours(), 1e-12);
    }
  }

  @Test
  @DisplayName("What a layer adds without dout is the offset, not a share")
  void offset_addedX_measured() {
    Measurement measured = measured((x, dout) -> Handmade.slope(x, dout).add(x)).get(0);
    assertEquals(measured.inputs().x(), measured.offset());
    assertEquals(0, measured.shares().subtract(measured.calculus()).getNorm(), 1e-8);
  }

  @Test
  @DisplayName("A layer that mixes entries has a table, but no curve")
  void curve_mixes_none() {
    Measurement measured =
        measured((x, dout) -> Handmade.slope(x, dout).scalarAdd(dout.getEntry(0, 0))).get(0);
    assertEquals(List.of(), measured.curve());
    assertEquals(1, measured.shares().getEntry(7, 0), 1e-12);
  }

  @Test
  @DisplayName("Of a layer that cannot be asked with other entries of dout nothing is said")
  void measurements_throwsForZeros_none() {
    assertEquals(
        List.of(),
        measured(
            (x, dout) -> {
              if (dout.getEntry(0, 0) == 0) {
                throw new IllegalStateException();
              }
              return dout;
            }));
  }
}
