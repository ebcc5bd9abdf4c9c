package kobai.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kobai.check.Examples;
import kobai.course.Course;
import kobai.finding.Finding;
import kobai.finding.Verdict;
import kobai.grading.ExerciseGrade;
import kobai.grading.Folder;
import kobai.grading.Grader;
import kobai.grading.SourceSubmission;
import kobai.grading.Submission;
import kobai.samples.Sample;
import kobai.samples.SampleSubmission;
import kobai.samples.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The mistake decides where the hints begin. */
class HintStartTest {
  private static final Set<String> ENTRIES = Set.of("1", "2", "3", "4", HintStart.FIRST);

  /** Compiled here, so that it does not count as the time of a test. */
  private static final List<Sample> MISTAKEN = Samples.all(Samples::mistaken);

  private final HintStart beginnings = HintStart.load();

  /** All that a failing exercise can have: every diagnosis, every finding of a mistake. */
  static Set<String> keys() {
    Stream<String> diagnoses =
        ResourceBundle.getBundle("kobai.messages", Locale.ROOT).keySet().stream()
            .filter(key -> key.matches("diagnosis[.][a-z-]+[.]headline")) // variants go with it
            .map(key -> key.substring(0, key.length() - ".headline".length()));
    Stream<String> findings =
        Examples.all().stream()
            .filter(finding -> finding.verdict() == Verdict.WRONG)
            .map(Finding::id)
            .map(id -> "finding." + id);
    return Stream.concat(diagnoses, findings).collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("keys")
  @DisplayName("Every diagnosis and every finding has its place")
  void entry_anyKey_isMapped(String key) {
    assertTrue(ENTRIES.contains(beginnings.entry(key)), key + ": " + beginnings.entry(key));
  }

  @Test
  @DisplayName("No entry is for something that no longer exists")
  void entries_all_areOfTheDictionary() throws Exception {
    Properties entries = new Properties();
    try (var in = HintStart.class.getResourceAsStream("/kobai/hint/beginnings.properties")) {
      entries.load(in);
    }
    assertEquals(keys(), new TreeSet<>(entries.stringPropertyNames()));
  }

  @ParameterizedTest
  @CsvSource({
    "Affine,  InputGradientIsDout,          IDEA",
    "Affine,  WeightGradientTransposed,     SHAPES",
    "Affine,  BiasGradientUnsummed,         SHAPES",
    "Affine,  BiasGradientSummedOverColumns, SHAPES",
    "Affine,  WeightGradientAveraged,       SHAPES",
    "Affine,  WeightsUpdatedInBackward,     IDEA",
    "Affine,  OutputWithOldBias,            IDEA",
    "Sigmoid, TanhDerivative,               FORWARD",
    "Sigmoid, UpstreamLeftOut,              IDEA",
    "Sigmoid, SignFlipped,                  FORWARD",
    "ReLU,    MaskInverted,                 FORWARD",
    "ReLU,    MaskFromDout,                 IDEA",
    "Softmax, DiagonalOnly,                 FORWARD",
    "Softmax, Transposed,                   SHAPES",
    "Softmax, WholeBatchForward,            FORWARD",
    "Softmax, OffDiagonalSign,              FORWARD"
  })
  @DisplayName("For real mistakes, hints begin where the mistake can be seen")
  void of_realMistake_beginsThere(String exercise, String mistake, Step step) {
    Sample sample =
        MISTAKEN.stream()
            .filter(s -> s.exercise().equals(exercise) && s.name().equals(mistake))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.of(step), beginnings.of(graded(new SampleSubmission(sample), exercise)));
  }

  @ParameterizedTest
  @CsvSource({"Affine", "Sigmoid", "ReLU", "Softmax"})
  @DisplayName("For an exercise that is not started, hints begin with the idea")
  void of_notStarted_idea(String exercise) {
    Submission handedOut = new SourceSubmission(Path.of("exercises"), Locale.ENGLISH);
    assertEquals(Optional.of(Step.IDEA), beginnings.of(graded(handedOut, exercise)));
  }

  @Test
  @DisplayName("A changed forward begins with the forward pass; code that is not run gets no hint")
  void of_changedFile_asItDeserves(@TempDir Path temp) {
    Folder folder =
        Folder.ofSolutions(temp)
            .edit("ReLU.java", "Math.max(v, 0)", "Math.max(v, 0.5)")
            .edit("Sigmoid.java", "return hadamard", "retrun hadamard")
            .without("Softmax.java");
    Submission submission = new SourceSubmission(folder.root(), Locale.ENGLISH);
    assertEquals(Optional.of(Step.FORWARD), beginnings.of(graded(submission, "ReLU")));
    assertFalse(beginnings.of(graded(submission, "Sigmoid")).isPresent());
    assertFalse(beginnings.of(graded(submission, "Softmax")).isPresent());
  }

  private static ExerciseGrade graded(Submission submission, String exercise) {
    return new Grader(Course.load(), submission, 1).grade(List.of(exercise)).exercises().get(0);
  }
}
