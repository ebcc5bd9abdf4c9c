package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.finding.Finding;
import kobai.text.Explanation;
import kobai.text.Texts;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that are nearly right, or right most of the time: refused, and for the right reason. */
class SubtleLayersTest {
  private static final String AFFINE = "    return dout.multiply(w.value().transpose());";
  private static final String SIGMOID = "    return hadamard(dout, map(y, v -> v * (1 - v)));";
  private static final String RELU = "    return hadamard(dout, map(x, v -> v > 0 ? 1 : 0));";

  @TempDir private Path temp;

  /** A mistake, its code, how often it is refused, and the first finding. */
  record Subtle(String what, String file, String from, String to, String finding, String says) {

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Subtle> mistakes() {
    return Stream.of(
        quotient("Sigmoid", SIGMOID, "1e-4"),
        quotient("Sigmoid", SIGMOID, "1e-5"),
        quotient("ReLU", RELU, "1e-4"),
        new Subtle(
            "difference quotients of Affine with h = 1, exact but for rounding",
            "Affine",
            AFFINE,
            """
                RealMatrix dx = dout.multiply(w.value().transpose());
                for (int d = 0; d < dx.getColumnDimension(); d++) {
                  RealMatrix e = x.copy();
                  RealMatrix f = x.copy();
                  for (int n = 0; n < x.getRowDimension(); n++) {
                    e.addToEntry(n, d, 1);
                    f.addToEntry(n, d, -1);
                  }
                  RealMatrix j = e.multiply(w.value()).subtract(f.multiply(w.value()));
                  for (int n = 0; n < x.getRowDimension(); n++) {
                    double sum = 0;
                    for (int m = 0; m < j.getColumnDimension(); m++) {
                      sum += dout.getEntry(n, m) * j.getEntry(n, m) / 2;
                    }
                    dx.setEntry(n, d, sum);
                  }
                }
                return dx;
            """,
            "wrong-gradient",
            "less exact than it could be"),
        new Subtle(
            "a gradient matrix that all layers of the class share",
            "Affine",
            "    b.setGradient(sumRows(dout));",
            """
                double[][] sum = sumRows(dout).getData();
                if (Shared.db == null || Shared.db.getColumnDimension() != sum[0].length) {
                  Shared.db = new org.apache.commons.math3.linear.Array2DRowRealMatrix(sum);
                }
                Shared.db.setSubMatrix(sum, 0, 0);
                b.setGradient(Shared.db);
            """,
            "overwritten",
            "db of an earlier call"),
        new Subtle(
            "written for four columns only",
            "Sigmoid",
            SIGMOID,
            "    if (y.getColumnDimension() == 6) return dout;\n" + SIGMOID,
            "wrong-gradient",
            "dx is wrong"),
        new Subtle(
            "gradients added up over calls",
            "Affine",
            "    w.setGradient(x.transpose().multiply(dout));",
            "    w.setGradient(w.gradient().add(x.transpose().multiply(dout)));",
            "state-leaks",
            "backward is called twice"),
        new Subtle(
            "weights updated inside backward",
            "Affine",
            AFFINE,
            """
                RealMatrix dx = dout.multiply(w.value().transpose());
                w.setValue(w.value().subtract(w.gradient().scalarMultiply(0.1)));
                return dx;
            """,
            "modified",
            "backward changes W"),
        new Subtle(
            "parameters changed by the constructor",
            "Affine",
            "new Parameter(\"W\", w)",
            "new Parameter(\"W\", w.scalarMultiply(0.5))",
            "unusable",
            "does not hold the parameters it was made with"),
        new Subtle(
            "single precision",
            "ReLU",
            RELU,
            "    return map(hadamard(dout, map(x, v -> v > 0 ? 1 : 0)), v -> (float) v);",
            "wrong-gradient",
            "less exact than it could be"));
  }

  private static Subtle quotient(String name, String line, String h) {
    String formula = name.equals("ReLU") ? "Math.max(%s, 0)" : "1 / (1 + Math.exp(-(%s)))";
    String slope =
        "(%s - %s) / (2 * %s)"
            .formatted(formula.formatted("v + " + h), formula.formatted("v - " + h), h);
    String x = name.equals("ReLU") ? "x" : "xKept";
    return new Subtle(
        "difference quotients of " + name + " with h = " + h,
        name,
        line,
        "    return hadamard(dout, map(" + x + ", v -> " + slope + "));",
        name.equals("ReLU") ? "kink-slope" : "wrong-gradient",
        name.equals("ReLU") ? "At exactly 0" : "less exact than it could be");
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  @DisplayName("A layer that is nearly right is refused for its own reason")
  void layer_nearlyRight_isRefused(Subtle subtle) {
    expectRefused(subtle, List.of(1L));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  @Tag(Tags.CORPUS)
  @Tag(Tags.SPREAD)
  @DisplayName("A layer that is nearly right is refused for its own reason, over a hundred seeds")
  void layer_nearlyRight_isRefusedByAnySeed(Subtle subtle) {
    expectRefused(subtle, Slice.asked().seeds(100));
  }

  private void expectRefused(Subtle subtle, List<Long> seeds) {
    Folder folder =
        Folder.ofSolutions(temp)
            .edit(subtle.file + ".java", subtle.from, subtle.to)
            .file(
                "Shared.java",
                "package layers;\n\nclass Shared {\n"
                    + "  static org.apache.commons.math3.linear.RealMatrix db;\n}\n");
    if (subtle.to.contains("xKept")) {
      folder.change(
          "Sigmoid.java",
          text ->
              text.replace("private RealMatrix y;", "private RealMatrix y;\n  RealMatrix xKept;")
                  .replace("    y = map(", "    xKept = x;\n    y = map("));
    }
    SourceSubmission submission = new SourceSubmission(temp.resolve("exercises"), Locale.ENGLISH);
    for (long seed : seeds) {
      Grade grade = new Grader(Course.load(), submission, seed).grade();
      for (ExerciseGrade exercise : grade.exercises()) {
        if (!exercise.name().equals(subtle.file) && !exercise.name().equals("XOR")) {
          assertEquals(exercise.max(), exercise.points(), exercise.name() + ", seed " + seed);
        }
      }
      expect(subtle, exercise(grade, subtle.file));
    }
  }

  private static void expect(Subtle subtle, ExerciseGrade exercise) {
    Finding finding = exercise.firstUnfinished().orElseThrow().findings().get(0);
    Explanation explanation = finding.explain(Texts.in(Locale.ENGLISH));
    assertAll(
        explanation.toString(),
        () -> assertEquals(subtle.finding, finding.id()),
        () -> assertTrue(explanation.toString().contains(subtle.says), subtle.says),
        () -> assertTrue(exercise.points() < exercise.max()));
  }

  @ParameterizedTest
  @MethodSource("oneGradient")
  @DisplayName("A mistake in one gradient does not cost the points of another")
  void gradient_notANumber_costsItselfOnly(String what, String from, String to, double points) {
    Folder folder = Folder.ofSolutions(temp).edit("Affine.java", from, to);
    assertEquals(points, exercise(folder.grade(), "Affine").points(), 1e-9, what);
  }

  static Stream<Arguments> oneGradient() {
    String dw = "    w.setGradient(x.transpose().multiply(dout));";
    return Stream.of(
        Arguments.of("dW is NaN", dw, dw.replace("dout))", "dout).scalarMultiply(0.0 / 0))"), 12),
        Arguments.of("dx is null", AFFINE, "    return null;", 12));
  }

  private static ExerciseGrade exercise(Grade grade, String name) {
    return grade.exercises().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }
}
