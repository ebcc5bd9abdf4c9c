package kobai.handin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceFolder;
import kobai.grading.Status;
import kobai.handin.sandbox.GradingLane;
import kobai.handin.sandbox.GradingTools;
import kobai.handin.sandbox.Sandbox;
import kobai.process.WorkerSubmission;
import kobai.report.GradeJson;
import kobai.samples.SampleText;
import kobai.samples.Samples;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hand-in gets the same grade that {@code mvn test} gives with the same seed: not only the same
 * points, but also the same findings, numbers, lines and diagnoses.
 *
 * <p>The daily run grades odd folders; the whole proof, all samples too.
 */
@Tag(Tags.PROCESS)
class SameGradeTest {
  private static final String OWN =
      """
      package layers;

      import org.apache.commons.math3.linear.AbstractRealMatrix;
      import org.apache.commons.math3.linear.RealMatrix;

      class Own extends AbstractRealMatrix {
        interface Entry { double at(int i, int j); }
        private final int rows;
        private final int columns;
        private final Entry entry;
        Own(RealMatrix shape, Entry entry) {
          rows = shape.getRowDimension();
          columns = shape.getColumnDimension();
          this.entry = entry;
        }
        @Override public int getRowDimension() { return rows; }
        @Override public int getColumnDimension() { return columns; }
        @Override public double getEntry(int i, int j) { return entry.at(i, j); }
        @Override public void setEntry(int i, int j, double v) { throw new UnsupportedOperationException(); }
        @Override public RealMatrix createMatrix(int r, int c) {
          return new org.apache.commons.math3.linear.Array2DRowRealMatrix(r, c);
        }
        @Override public RealMatrix copy() { return this; }
      }
      """;

  private static GradingTools tools;
  private static GradingLane lane;

  @BeforeAll
  static void open() throws IOException {
    tools = new GradingTools(Sandbox.best(), true);
    lane = new GradingLane(tools, Locale.ENGLISH, 120);
  }

  @AfterAll
  static void close() {
    lane.close();
    tools.close();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource
  @Tag(Tags.SPREAD)
  @DisplayName("A sample is graded in a worker as in the grader's own JVM")
  void grade_sample_sameJson(SampleText sample, @TempDir Path temp) throws IOException {
    Folder folder = Folder.ofSolutions(temp);
    sample.handIn().forEach(folder::file);
    Grade grade = assertSameGrade(folder);
    assertTrue(
        grade.exercises().stream().noneMatch(e -> e.status() == Status.DOES_NOT_COMPILE),
        "it was a grade of code that ran");
  }

  static Stream<SampleText> grade_sample_sameJson() {
    return Slice.asked().part(Samples.texts()).stream();
  }

  @ParameterizedTest
  @MethodSource
  @DisplayName("So is what is broken, missing, printing or not started")
  @Tag(Tags.DAILY)
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
      case "refused" ->
          folder.change(
              "Affine.java",
              text -> text.replace("x.transpose().multiply(dout)", "dout.transpose().multiply(x)"));
      case "refused, then throwing" ->
          folder.change(
              "Affine.java",
              text ->
                  text.replace("sumRows(dout)", "sumRows(dout).transpose()")
                      .replace(
                          "return dout.multiply(w.value().transpose())",
                          "return dout.multiply(w.value())"));
      case "null" ->
          folder.change("ReLU.java", text -> beginBackward(text, "if (true) return null;"));
      case "same matrix, not computed again" ->
          folder
              .edit(
                  "Sigmoid.java",
                  "    y = map(",
                  "    if (x == last) return y.copy();\n    last = x;\n    y = map(")
              .change(
                  "Sigmoid.java",
                  text -> text.replace("private RealMatrix y;", "private RealMatrix y, last;"));
      case "dout itself as a gradient" ->
          folder.edit(
              "Affine.java",
              "b.setGradient(sumRows(dout));",
              "b.setGradient(dout.getRowDimension() == 1 ? dout : sumRows(dout));");
      case "own matrix, computed when read" ->
          own(
              folder,
              "ReLU.java",
              "return new Own(dout, (i, j) -> x.getEntry(i, j) > 0 ? dout.getEntry(i, j) : 0);");
      case "own matrix of what the layer keeps" ->
          own(
              folder,
              "ReLU.java",
              """
              RealMatrix kept = dout.copy();
              return new Own(
                  dout,
                  (i, j) -> x.getEntry(i % x.getRowDimension(), j) > 0 ? kept.getEntry(i, j) : 0);
              """);
      case "own matrix that fails" ->
          own(folder, "ReLU.java", "return new Own(dout, (i, j) -> 1 / (i - i));");
      case "own matrix as a gradient" ->
          own(
              folder,
              "Affine.java",
              """
              w.setGradient(x.transpose().multiply(dout));
              b.setGradient(
                  new Own(b.value(), (i, j) -> java.util.Arrays.stream(dout.getColumn(j)).sum()));
              return dout.multiply(w.value().transpose());
              """);
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
        "refused",
        "refused, then throwing",
        "null",
        "same matrix, not computed again",
        "dout itself as a gradient",
        "own matrix, computed when read",
        "own matrix of what the layer keeps",
        "own matrix that fails",
        "own matrix as a gradient");
  }

  /**
   * Hands in a class of matrices that compute each entry when it is read, and a layer that does.
   */
  private static void own(Folder folder, String file, String statements) {
    folder.file("Own.java", OWN);
    folder.change(file, text -> beginBackward(text, "if (true) {" + statements + "}"));
  }

  private static String beginBackward(String text, String statement) {
    String method = "public RealMatrix backward(RealMatrix dout) {";
    return Folder.replaced(text, method, method + statement);
  }

  private static Grade assertSameGrade(Folder folder) throws IOException {
    Grade here = folder.grade(7);
    try (WorkerSubmission stranger =
        lane.submission("exercises", SourceFolder.read(folder.root().resolve("layers")))) {
      Grade there = new Grader(Course.load(), stranger, 7).grade();
      stranger.requireNoTrouble();
      assertTrue(there.complete());
      assertEquals(GradeJson.of(here), GradeJson.of(there));
      return there;
    }
  }
}
