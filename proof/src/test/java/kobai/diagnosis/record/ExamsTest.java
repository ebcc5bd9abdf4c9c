package kobai.diagnosis.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kobai.diagnosis.Handmade;
import kobai.diagnosis.Patients;
import kobai.diagnosis.pass.Patient;
import kobai.experiment.PassInputs;
import kobai.finding.FindingError;
import kobai.finding.TimedOut;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of an examination in which an exam fails. */
class ExamsTest {
  private final Exams exams = new Exams();

  private List<Class<?>> kinds() {
    return exams.faults().stream().<Class<?>>map(Object::getClass).toList();
  }

  @Test
  @DisplayName("An exam that fails by a fault of its own finds nothing, and the fault is kept")
  void finds_ownFault_isKept() {
    assertFalse(exams.finds(() -> new int[1].clone()[1] > 0));
    assertEquals(List.of(ArrayIndexOutOfBoundsException.class), kinds());
  }

  @Test
  @DisplayName("A fault that shows in a library is a fault of the exam that called it")
  void hold_ownFaultInLibrary_isKept() {
    exams.hold(() -> MatrixUtils.createRealMatrix(0, 1));
    exams.hold(() -> Objects.requireNonNull(null));
    assertEquals(2, exams.faults().size());
  }

  @Test
  @DisplayName("What the student's code causes is passed on")
  void hold_studentsException_isPassedOn() {
    IllegalStateException theirs = new IllegalStateException();
    theirs.setStackTrace(
        new StackTraceElement[] {
          frame("java.util.Objects"),
          frame("layers.Gate"),
          frame("kobai.diagnosis.pass.Closeness"),
          frame(Exams.class.getName())
        });
    IllegalStateException hidden = new IllegalStateException();
    hidden.setStackTrace(new StackTraceElement[0]);
    for (IllegalStateException e : List.of(theirs, hidden)) {
      assertThrows(
          IllegalStateException.class,
          () ->
              exams.hold(
                  () -> {
                    throw e;
                  }));
    }
    assertThrows(FindingError.class, () -> exams.hold(ExamsTest::timeOut));
    assertEquals(List.of(), exams.faults());
  }

  private static StackTraceElement frame(String type) {
    return new StackTraceElement(type, "getEntry", "", 1);
  }

  private static void timeOut() {
    throw new FindingError(new TimedOut(null));
  }

  @Test
  @DisplayName("What ends a section early does not end the examination")
  void holdSection_error_endsTheSection() {
    exams.holdSection("Affine", ExamsTest::timeOut);
    assertEquals(List.of(), exams.faults());
  }

  @Test
  @DisplayName("Where one row fails, no batch of less than one row is asked for")
  void of_oneRowFails_hasNoFault() {
    Patient patient =
        Handmade.sigmoid(
            (x, dout) -> {
              double factor = x.getRowDimension() == 1 ? 2 : 1;
              return Handmade.slope(x, dout).scalarMultiply(factor);
            });
    RealMatrix row = MatrixUtils.createRealMatrix(new double[][] {{0.5, -0.7, 1.1}});
    PassInputs failing = new PassInputs(row, row, Map.of());
    assertEquals(Set.of("dx:wrong-in-shapes"), Patients.names(Patients.said(patient, 1, failing)));
  }
}
