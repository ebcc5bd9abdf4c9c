package kobai.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kobai.cli.ChildJvm.Outcome;
import kobai.grading.Folder;
import kobai.house.BuiltProject;
import kobai.tier.Tags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The most dangerous hand-ins again, with {@code mvn test} as students run it, in a copy of the
 * project.
 */
@Tag(Tags.MAVEN)
class MavenRunTest {
  @TempDir private Path temp;

  /** Tests of a student's own layer, next to the exercises. */
  private static final String OWN_TESTS =
      """
      package kobai;

      import kobai.check.GradientCheck;
      import kobai.nn.Formulas;
      import kobai.numeric.NumericalLayer;
      import org.apache.commons.math3.linear.RealMatrix;
      import org.junit.jupiter.api.Test;

      class OwnTest {
        @Test
        void numerical_right_passes() {
          GradientCheck.of(() -> new NumericalLayer(Formulas::relu)).input(2, 3).gradients();
        }

        @Test
        void relu_wrong_isNamed() {
          GradientCheck.of(
                  () ->
                      new kobai.nn.Layer() {
                        public RealMatrix forward(RealMatrix x) {
                          return Formulas.relu(x, java.util.List.of());
                        }

                        public RealMatrix backward(RealMatrix dout) {
                          return dout;
                        }
                      })
              .assertRight();
        }
      }
      """;

  private Path maven;
  private Folder folder;

  @BeforeEach
  void copyTheProject() throws IOException {
    Optional<Path> found = BuiltProject.maven();
    assumeTrue(found.isPresent(), "there is no mvn on the PATH: nothing is known of mvn test");
    maven = found.orElseThrow();
    BuiltProject.into(temp);
    folder = Folder.ofSolutions(temp);
  }

  @Test
  @DisplayName("mvn test survives exit, endless loop, static list, hanging getMessage and flood")
  void mvnTest_dangerousLayers_gradeSurvives() throws Exception {
    folder
        .edit(
            "Affine.java",
            "implements Layer {",
            "implements Layer {\n  static final java.util.List<byte[]> ALL = "
                + "new java.util.LinkedList<>();")
        .change(
            "Affine.java",
            text ->
                Folder.replaced(
                    text,
                    SolutionLines.AFFINE,
                    "    while (ALL.size() >= 0) ALL.add(new byte[100_000]); // here\n"
                        + SolutionLines.AFFINE))
        .edit(
            "Sigmoid.java",
            SolutionLines.SIGMOID,
            "    System.setOut(null);\n    System.setErr(null);\n    System.exit(0); // here\n"
                + SolutionLines.SIGMOID)
        .edit(
            "ReLU.java",
            SolutionLines.RELU,
            "    throw new RuntimeException() {\n      @Override public String getMessage() {\n"
                + SolutionLines.LOOP
                + "        return null;\n      }\n    };")
        .edit(
            "Softmax.java",
            SolutionLines.SOFTMAX,
            "    for (int n = 0; n < 5; n++) System.out.println(\"flood \".repeat(10_000));\n"
                + "    new Thread(() -> { while (true) { } }).start();\n"
                + SolutionLines.LOOP
                + SolutionLines.SOFTMAX);
    Outcome outcome = mvnTest();
    assertAll(
        outcome.screen(),
        () -> assertEquals(0, outcome.json().path("points").asDouble(-1)),
        () -> assertEquals(5, outcome.json().path("exercises").size()),
        () -> assertEquals("threw", outcome.finding("Affine").path("id").asString()),
        () -> assertEquals("exited", outcome.finding("Sigmoid").path("id").asString()),
        () -> assertEquals("timed-out", outcome.finding("ReLU").path("id").asString()),
        () -> assertEquals("timed-out", outcome.finding("Softmax").path("id").asString()),
        () -> assertTrue(outcome.screen().length() < 20_000, "the screen stays one screen"));
  }

  @Test
  @DisplayName(
      "mvn test: a compile error costs only its exercise; threads, output and reading cost nothing")
  @Tag(Tags.DAILY)
  void mvnTest_compileError_othersKeepTheirPoints() throws Exception {
    folder
        .edit("ReLU.java", "this.x = x;", "this.x = x // here")
        .edit(
            "Affine.java",
            SolutionLines.AFFINE,
            "    Runnable r = () -> { try { Thread.sleep(9_999_999); }"
                + " catch (InterruptedException e) {} };\n    new Thread(r).start();\n"
                + SolutionLines.AFFINE)
        .edit(
            "Sigmoid.java",
            SolutionLines.SIGMOID,
            "    System.out.println(\"flood \".repeat(10_000));\n" + SolutionLines.SIGMOID)
        .edit(
            "Softmax.java",
            SolutionLines.SOFTMAX,
            "    try { while (System.in.read() >= 0) { } }\n"
                + "    catch (java.io.IOException e) { throw new IllegalStateException(e); }\n"
                + SolutionLines.SOFTMAX);
    Files.writeString(temp.resolve("src/test/java/kobai/OwnTest.java"), OWN_TESTS);
    Outcome outcome = mvnTest();
    assertAll(
        outcome.screen(),
        () -> assertTrue(outcome.screen().contains("Other tests: 1 passed, 1 failed")),
        () -> assertTrue(outcome.screen().contains("OwnTest.relu_wrong_isNamed")),
        () -> assertTrue(outcome.screen().contains("dx is wrong: ")),
        () -> assertTrue(outcome.screen().contains("ReLU cannot be examined yet")),
        () -> assertEquals(29 + 19 + 22 + 6, outcome.json().path("points").asDouble(-1)),
        () -> assertEquals("does-not-compile", outcome.finding("ReLU").path("id").asString()),
        () ->
            assertTrue(
                outcome
                    .screen()
                    .contains("exercises/layers/ReLU.java:" + folder.here("ReLU.java"))));
  }

  /**
   * Runs mvn test; the build must end by itself and fail, with the screen before Maven's message.
   */
  private Outcome mvnTest() {
    List<String> command =
        BuiltProject.maven(
            maven,
            "test",
            "-Dkobai.lang=en",
            "-Dkobai.hint", // below the screen
            "-Djunit.jupiter.execution.timeout.testable.method.default=2 s",
            "-Dtest.jvm=-Xmx128m -XX:+UseSerialGC");
    Path json = temp.resolve(Path.of("target", "kobai", "exercises", "grade.json"));
    Outcome outcome =
        ChildJvm.finish(new ProcessBuilder(command).directory(temp.toFile()), temp, json);
    String text = outcome.screen();
    assertFalse(outcome.code() == 0, "the build fails\n" + text);
    assertTrue(text.contains("Kobai: calculus grades your gradients"), text);
    assertTrue(Files.exists(json), "there is a grade.json\n" + text);
    return outcome;
  }
}
