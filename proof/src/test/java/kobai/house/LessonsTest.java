package kobai.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.experiment.LayerSource;
import kobai.finding.Findings;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceSubmission;
import kobai.grading.Status;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.report.ConsoleReport;
import kobai.report.Terminal;
import kobai.samples.Sample;
import kobai.samples.SampleSubmission;
import kobai.samples.Samples;
import kobai.text.Texts;
import kobai.train.Xor;
import kobai.train.XorCheck;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The lessons quote what the grader says about these mistakes. */
class LessonsTest {
  private static final long SEED = 1; // the seed of mvn test unless another one is given

  private static final Map<String, Sample> MISTAKES =
      Map.of(
          "Affine", Samples.mistaken("Affine", "WeightGradientAveraged"),
          "Sigmoid", Samples.mistaken("Sigmoid", "TanhDerivative"),
          "ReLU", Samples.mistaken("ReLU", "MaskInverted"),
          "Softmax", Samples.mistaken("Softmax", "DiagonalOnly"));

  static Stream<Arguments> everyLesson() {
    return Course.load().exercises().stream()
        .flatMap(
            exercise ->
                Stream.of(
                    Arguments.of(exercise, "README.md", "en", "Reading the grader."),
                    Arguments.of(exercise, "README.ja.md", "ja", "採点結果の読み方。")));
  }

  @ParameterizedTest
  @MethodSource("everyLesson")
  @DisplayName("Each line that a lesson quotes is on the screen, in this order")
  void quoted_lines_standOnTheScreen(
      String exercise, String lessons, String language, String heading) {
    List<String> quoted = quoted(exercise, lessons, heading);
    List<String> screen = screen(grade(exercise), Locale.forLanguageTag(language));
    assertTrue(quoted.size() > 4, quoted + "");
    assertEquals(List.of(), missing(quoted, screen), () -> String.join("\n", screen));
  }

  @ParameterizedTest
  @MethodSource("everyLesson")
  @DisplayName("A line with another digit is not found there")
  void quoted_otherNumbers_missed(
      String exercise, String lessons, String language, String heading) {
    List<String> quoted = quoted(exercise, lessons, heading);
    List<String> screen = screen(grade(exercise), Locale.forLanguageTag(language));
    for (int k = 0; k < quoted.size(); k++) {
      String line = quoted.get(k);
      for (int at = 0; at < line.length(); at++) {
        if (Character.isDigit(line.charAt(at))) {
          String other = line.substring(0, at) + (line.charAt(at) == '7' ? 8 : 7);
          List<String> changed = new ArrayList<>(quoted);
          changed.set(k, other + line.substring(at + 1));
          assertNotEquals(List.of(), missing(changed, screen), changed.get(k));
        }
      }
    }
  }

  private static List<String> quoted(String exercise, String lessons, String heading) {
    String text = HouseSources.text(Path.of("exercises", lessons));
    String lesson = block(text, "\n## " + exercise + "\n(.*?)(?=\n## |$)");
    return lines(block(lesson, Pattern.quote("**" + heading + "**") + ".*?\n```\n(.*?)```"));
  }

  private static String block(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertTrue(matcher.find(), pattern);
    return matcher.group(1);
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Returns the lines that do not come after those before them. */
  private static List<String> missing(List<String> quoted, List<String> screen) {
    List<String> missing = new ArrayList<>();
    int from = 0;
    for (String line : quoted) {
      int at = screen.subList(from, screen.size()).indexOf(line);
      if (at < 0) {
        missing.add(line);
      }
      from += at + 1;
    }
    return missing;
  }

  private static Grade grade(String exercise) {
    if (exercise.equals("XOR")) {
      return offThePath();
    }
    SampleSubmission submission = new SampleSubmission(MISTAKES.get(exercise));
    return new Grader(Course.load(), submission, SEED).grade();
  }

  private static List<String> screen(Grade grade, Locale language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(false, StandardCharsets.UTF_8);
    new ConsoleReport(terminal, Texts.in(language)).publish(grade, out);
    return lines(bytes.toString(StandardCharsets.UTF_8));
  }

  /** A grade of all exercises would say "blocked": a wrong Affine must be fixed first. */
  private static Grade offThePath() {
    LayerSource right = new SourceSubmission(Path.of("solutions"), Locale.ENGLISH)::layer;
    LayerSource halved =
        right.with("Affine", (name, arguments) -> new HalvedWeights(right.layer(name, arguments)));
    Findings found = new XorCheck(Xor.SIGMOID, halved, SEED).firstSteps();
    CheckResult check =
        new CheckResult(
            "XorTest.firstSteps_ownLayers_onTheNumericalPath",
            "",
            10,
            Status.FAILED,
            found.all(),
            "");
    ExerciseGrade xor = new ExerciseGrade("XOR", 10, List.of(check), List.of());
    return new Grade("halved", SEED, true, List.of(xor), List.of());
  }

  /** An affine layer whose dW is half of what it should be. */
  private record HalvedWeights(Layer right) implements Layer {
    @Override
    public RealMatrix forward(RealMatrix x) {
      return right.forward(x);
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      RealMatrix dx = right.backward(dout);
      Parameter w = right.parameters().get(0);
      w.setGradient(w.gradient().scalarMultiply(0.5));
      return dx;
    }

    @Override
    public List<Parameter> parameters() {
      return right.parameters();
    }
  }
}
