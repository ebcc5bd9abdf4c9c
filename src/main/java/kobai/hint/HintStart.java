package kobai.hint;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import kobai.grading.ExerciseGrade;

/**
 * The step at which the hints for an exercise begin. It depends on what is wrong, as
 * beginnings.properties states.
 */
final class HintStart {
  private static final String FILE = "/kobai/hint/beginnings.properties";

  /** Marks what the student must fix before any hint about gradients can help. */
  static final String FIRST = "first";

  private final Properties steps = new Properties();

  private HintStart() {}

  /** Reads beginnings.properties from the class path. */
  static HintStart load() {
    HintStart beginnings = new HintStart();
    try (InputStream in = HintStart.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      beginnings.steps.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
    return beginnings;
  }

  /**
   * Returns the step to begin with; empty if the student must fix something else before any hint.
   */
  Optional<Step> of(ExerciseGrade exercise) {
    FirstProblem seen = FirstProblem.in(exercise);
    String finding = "finding." + seen.finding().id();
    if (entry(finding).equals(FIRST)) {
      return Optional.empty();
    }
    return Optional.of(step(seen.diagnosis().map(d -> "diagnosis." + d.id()).orElse(finding)));
  }

  /** Returns the step of an entry; where there is no entry, hints begin with the first step. */
  private Step step(String key) {
    return switch (entry(key)) {
      case "2" -> Step.FORWARD;
      case "3" -> Step.SHAPES;
      case "4" -> Step.NEIGHBOUR;
      default -> Step.IDEA;
    };
  }

  /** Returns the entry for a finding or a diagnosis; empty if there is none. */
  String entry(String key) {
    return steps.getProperty(key, "").strip();
  }
}
