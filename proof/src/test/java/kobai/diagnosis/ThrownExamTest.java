package kobai.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kobai.finding.Finding;
import kobai.finding.Threw;
import kobai.finding.TimedOut;
import kobai.samples.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which mistake causes an exception. */
class ThrownExamTest {
  private static final Patient SIGMOID = Patients.of(Samples.right("Sigmoid").get(0));

  private final PatientRecord chart = new PatientRecord(SIGMOID, 1);

  @ParameterizedTest
  @CsvSource({
    "NullPointerException, input-not-kept",
    "DimensionMismatchException, shapes-do-not-fit",
    "MatrixDimensionMismatchException, shapes-do-not-fit",
    "NonSquareMatrixException, shapes-do-not-fit",
    "ShapeMismatch, shapes-do-not-fit",
    "IndexOutOfBoundsException, index-out-of-range",
    "ArrayIndexOutOfBoundsException, index-out-of-range",
    "OutOfRangeException, index-out-of-range",
    "IllegalStateException, throws",
    "StackOverflowError, throws",
    "OutOfMemoryError, throws",
  })
  @DisplayName("An exception points to a mistake")
  void id_exception_isItsMistake(String exception, String id) {
    assertEquals(id, ThrownExam.id(exception));
  }

  @Test
  @DisplayName("The mistake is in the method that threw; only the first one is named")
  void examine_several_namesTheFirst() {
    ThrownExam.examine(
        chart,
        List.of(
            ended(null),
            ended(new Threw("Sigmoid.backward", "NullPointerException", "", null)),
            ended(new Threw("Sigmoid.forward", "ShapeMismatch", "", null))));
    assertEquals(Set.of("backward:input-not-kept"), Patients.names(chart.diagnoses()));
  }

  @Test
  @DisplayName("A layer that ended for another reason gets no diagnosis")
  void examine_otherEnd_saysNothing() {
    ThrownExam.examine(chart, List.of(ended(new TimedOut(null))));
    assertEquals(List.of(), chart.diagnoses());
  }

  @Test
  @DisplayName("An exception that another mistake causes is not named as well")
  void examine_consequence_saysNothing() {
    chart.found("missing-transpose", "dW");
    ThrownExam.examine(
        chart, List.of(ended(new Threw("Affine.backward", "ShapeMismatch", "", null))));
    assertEquals(Set.of("dW:missing-transpose"), Patients.names(chart.diagnoses()));
  }

  private static Observation ended(@Nullable Finding finding) {
    Pass pass = Pass.draw(SIGMOID, new SteadyDraw(1, "thrown"), 2, 2, 2);
    return new Observation(pass, null, Map.of(), Set.of(), Map.of(), finding);
  }
}
