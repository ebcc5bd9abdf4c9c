package kobai.handin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kobai.grading.Course;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceFolder;
import kobai.handin.process.Job;
import kobai.handin.process.Sandbox;
import kobai.handin.process.StrangersSubmission;
import kobai.handin.process.Workbench;
import kobai.report.GradeJson;
import kobai.samples.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hand-in gets the grade that {@code mvn test} gives with the same seed: not only the same
 * points, but the same findings, numbers, lines and diagnoses.
 *
 * <p>With {@code -Dkobai.proof.handin=whole} all samples are graded, else every twentieth.
 */
class SameGradeTest {
  private static final boolean WHOLE = System.getProperty("kobai.proof.handin", "").equals("whole");
  private static final int STRIDE = WHOLE ? 1 : 20;
  private static final Path SAMPLES = Path.of("src", "selftest", "java", "kobai", "samples");

  private static Workbench workbench;
  private static Job job;

  @BeforeAll
  static void open() throws IOException {
    workbench = new Workbench(Sandbox.best(), true);
    job = new Job(workbench, Locale.ENGLISH, 120);
  }

  @AfterAll
  static void close() {
    job.close();
    workbench.close();
  }

  @ParameterizedTest
  @MethodSource
  @DisplayName("A sample is graded in a worker as in the grader's own JVM")
  void grade_sample_sameJson(String exercise, Path sample, @TempDir Path temp) throws IOException {
    String source = Files.readString(sample);
    String name = sample.getFileName().toString().replace(".java", "");
    Folder folder =
        Folder.ofSolutions(temp)
            .file(
                exercise + ".java",
                source
                    .replaceFirst("package [a-z.]+;", "package layers;")
                    .replaceAll("\\b" + name + "\\b", exercise));
    assertSameGrade(folder);
  }

  static Stream<Object[]> grade_sample_sameJson() throws IOException {
    List<Object[]> all = new ArrayList<>();
    for (String exercise : Samples.EXERCISES) {
      for (String kind : List.of("mistaken", "right", "strange")) {
        Path folder = SAMPLES.resolve(kind).resolve(exercise.toLowerCase(Locale.ROOT));
        try (Stream<Path> files = Files.list(folder)) {
          files
              .sorted()
              .filter(f -> !f.endsWith("package-info.java"))
              .forEach(f -> all.add(new Object[] {exercise, f}));
        }
      }
    }
    List<Object[]> some = new ArrayList<>();
    for (int k = 0; k < all.size(); k += STRIDE) {
      some.add(all.get(k));
    }
    return some.stream();
  }

  @ParameterizedTest
  @MethodSource
  @DisplayName("So is what is broken, missing, printing or not started")
  void grade_oddFolder_sameJson(String what, @TempDir Path temp) throws IOException {
    Folder folder = Folder.ofSolutions(temp);
    switch (what) {
      case "solutions" -> {}
      case "missing" -> folder.without("ReLU.java");
      case "broken" -> folder.change("Sigmoid.java", text -> text.replaceFirst(";", ""));
      case "untouched" -> {
        for (String exercise : Samples.EXERCISES) {
          Path file = Path.of("exercises", "layers", exercise + ".java");
          folder.file(exercise + ".java", Files.readAllBytes(file));
        }
      }
      case "no layer" -> folder.file("ReLU.java", "package layers; public class ReLU {}");
      case "no constructor" ->
          folder.change("ReLU.java", text -> text.replace("class ReLU ", "abstract class ReLU "));
      case "overflow" ->
          folder.change(
              "ReLU.java", text -> beginBackward(text, "if (true) return backward(dout);"));
      case "printing" ->
          folder.change("ReLU.java", text -> beginBackward(text, "System.out.println(dout);"));
      case "throwing" ->
          folder.change(
              "ReLU.java",
              text -> beginBackward(text, "if (true) throw new ArithmeticException();"));
      case "null" ->
          folder.change("ReLU.java", text -> beginBackward(text, "if (true) return null;"));
      default -> throw new AssertionError(what);
    }
    assertSameGrade(folder);
  }

  static Stream<String> grade_oddFolder_sameJson() {
    return Stream.of(
        "solutions",
        "missing",
        "broken",
        "untouched",
        "no layer",
        "no constructor",
        "overflow",
        "printing",
        "throwing",
        "null");
  }

  private static String beginBackward(String text, String statement) {
    String method = "public RealMatrix backward(RealMatrix dout) {";
    return Folder.replaced(text, method, method + statement);
  }

  private static void assertSameGrade(Folder folder) throws IOException {
    Grade here = folder.grade(7);
    try (StrangersSubmission stranger =
        job.submission("exercises", SourceFolder.read(folder.root().resolve("layers")))) {
      Grade there = new Grader(Course.load(), stranger, 7).grade();
      stranger.requireNoTrouble();
      assertTrue(there.complete());
      assertEquals(GradeJson.of(here), GradeJson.of(there));
    }
  }
}
