package kobai.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kobai.diagnosis.pass.Observation;
import kobai.diagnosis.pass.Pass;
import kobai.diagnosis.pass.Patient;
import kobai.diagnosis.pass.SteadyDraw;
import kobai.diagnosis.record.Diagnosis;
import kobai.diagnosis.record.PatientRecord;
import kobai.finding.Finding;
import kobai.finding.Threw;
import kobai.finding.TimedOut;
import kobai.grading.Explained;
import kobai.samples.Samples;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which mistake causes an exception. */
class ThrownExamTest {
  private static final Patient SIGMOID = Patients.of(Samples.right("Sigmoid").get(0));

  private final PatientRecord chart = new PatientRecord(SIGMOID, 1, null);

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "StackOverflowError | '' | backward calls itself again and again",
        "NullPointerException | 'Cannot invoke \"A.b()\" because \"this.y\" is null' | the field y",
        "NullPointerException | 'Cannot invoke \"A.b()\" because \"<local2>\" is null' | something",
      })
  @DisplayName("What the message tells of the cause stands in the headline")
  void examine_telling_saysIt(String exception, String message, String words) {
    ThrownExam.examine(
        chart, List.of(ended(new Threw("Sigmoid.backward", exception, message, null))));
    String headline = chart.diagnoses().get(0).explain(Texts.in(Locale.ENGLISH)).headline();
    assertTrue(headline.contains(words), headline);
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
    chart.found("fixed-sizes", "dW");
    ThrownExam.examine(
        chart, List.of(ended(new Threw("Affine.backward", "ShapeMismatch", "", null))));
    assertEquals(Set.of("dW:fixed-sizes"), Patients.names(chart.diagnoses()));
  }

  @Test
  @DisplayName(
      "The sizes in a product are named beside a missing transpose, that of the call first")
  void examine_missingTransposes_thatOfTheCallFirst() {
    Patient affine = Patients.of(Samples.right("Affine").get(0));
    PatientRecord both = new PatientRecord(affine, 1, null);
    both.found("missing-transpose", "dx");
    both.found("missing-transpose", "dW");
    Pass pass = Pass.draw(affine, new SteadyDraw(1, "thrown"), 5, 4, 3);
    Threw threw =
        new Threw("Affine.backward", "DimensionMismatchException", "4 != 5", null, "multiply");
    Observation one = new Observation(pass, null, Map.of(), Set.of(), Map.of(), threw);
    ThrownExam.examine(both, List.of(one));
    assertEquals(
        List.of("dW:missing-transpose", "dx:missing-transpose", "backward:shapes-do-not-fit"),
        both.diagnoses().stream().map(Diagnosis::name).toList());
    Explained told = new Explained(threw, both.diagnoses());
    assertEquals("backward:shapes-do-not-fit", told.diagnoses().get(0).name());
    assertEquals("dW:missing-transpose", told.diagnoses().get(1).name());
  }

  private static Observation ended(@Nullable Finding finding) {
    Pass pass = Pass.draw(SIGMOID, new SteadyDraw(1, "thrown"), 2, 2, 2);
    return new Observation(pass, null, Map.of(), Set.of(), Map.of(), finding);
  }
}
