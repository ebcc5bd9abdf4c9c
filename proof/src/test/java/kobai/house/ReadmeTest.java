package kobai.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kobai.check.GradientCheck;
import kobai.course.Course;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceSubmission;
import kobai.report.ConsoleReport;
import kobai.report.HtmlReport;
import kobai.report.Terminal;
import kobai.starter.MarkedText;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README's example and screen are real. */
class ReadmeTest {

  @Test
  @DisplayName("The layer of the documentation compiles, and its check finds nothing wrong")
  void square_asPrinted_isRight(@TempDir Path folder) throws IOException {
    String code =
        block(
            HouseSources.text(Path.of("docs", "using.md")), "```java\n(public class Square.*?)```");
    Path layers = Files.createDirectories(folder.resolve("exercises/layers"));
    Files.writeString(
        layers.resolve("Square.java"),
        "package layers;\nimport kobai.nn.*;\nimport org.apache.commons.math3.linear.*;\n" + code);
    SourceSubmission submission = new SourceSubmission(layers.getParent(), Locale.ENGLISH);
    GradientCheck.of(() -> submission.layer("Square")).named("Square").input(5, 4).assertRight();
  }

  @ParameterizedTest
  @CsvSource({"README.md, en", "README.ja.md, ja"})
  @DisplayName("The screen in the README is the one for such a submission")
  void screen_asPrinted_isWhatComesOut(String readme, String language, @TempDir Path folder)
      throws IOException {
    Path exercises = folder.resolve("exercises");
    Path layers = Files.createDirectories(exercises.resolve("layers"));
    for (String name : List.of("ReLU", "Softmax")) {
      Files.copy(source("exercises", name), layers.resolve(name + ".java"));
    }
    Files.writeString(layers.resolve("Affine.java"), solution("Affine"));
    String sigmoid = solution("Sigmoid");
    String wrong = sigmoid.replaceFirst("return hadamard.*;", "return dout;");
    assertTrue(!wrong.equals(sigmoid));
    Files.writeString(layers.resolve("Sigmoid.java"), wrong);

    String shown =
        screen(exercises, language, folder.resolve("target/kobai"))
            .replace(folder + "/", "")
            .strip();
    assertEquals(block(HouseSources.text(Path.of(readme)), "```\n(  Kobai.*?)```").strip(), shown);
  }

  private static String solution(String name) {
    Path file = source("solutions", name);
    return new MarkedText(file.toString(), HouseSources.text(file)).whole();
  }

  private static Path source(String folder, String name) {
    return Path.of(folder, "layers", name + ".java");
  }

  private static String screen(Path exercises, String language, Path reports) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    Grade grade = new Grader(Course.load(), new SourceSubmission(exercises, locale), 1).grade();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(false, StandardCharsets.UTF_8);
    new ConsoleReport(terminal, Texts.in(locale)).publish(grade, out);
    new HtmlReport(terminal, Texts.in(locale), reports).publish(grade, out);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String block(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertTrue(matcher.find(), pattern);
    return matcher.group(1);
  }
}
