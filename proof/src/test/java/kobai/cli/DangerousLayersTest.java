package kobai.cli;

import static kobai.cli.SolutionLines.AFFINE;
import static kobai.cli.SolutionLines.RELU;
import static kobai.cli.SolutionLines.SIGMOID;
import static kobai.cli.SolutionLines.SOFTMAX;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import kobai.cli.ChildJvm.Outcome;
import kobai.course.Course;
import kobai.grading.Folder;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Hand-ins that could end the grader: each fault costs its own exercise, and no other. The command
 * line grades them in other JVMs, several in each.
 */
@Tag(Tags.PROCESS)
class DangerousLayersTest extends DangerousLayersFixture {
  @Test
  @DisplayName("System.exit in backward, in a constructor and in a static initialiser")
  void exits() {
    folder =
        Folder.ofSolutions(temp)
            .edit("Affine.java", AFFINE, "    System.exit(0); // here\n" + AFFINE)
            .edit(
                "Sigmoid.java",
                "  private RealMatrix y;",
                "  private RealMatrix y; static {\n System.exit(3); // here\n}")
            .edit(
                "Softmax.java",
                "  private RealMatrix y;",
                "  private RealMatrix y; {\n Runtime.getRuntime().exit(0); // here\n}");
    Outcome outcome = grade(20);
    for (String exercise : List.of("Affine", "Sigmoid", "Softmax")) {
      expect(outcome, exercise, "failed", 0, "exited", "System.exit");
    }
    assertTrue(outcome.screen().contains("Remove the call"), outcome.screen());
  }

  @Test
  @DisplayName(
      "Memory is used up: once, by large arrays in a static list, or by small arrays in one")
  void memory() {
    String fill = "    while (ALL.size() >= 0) ALL.add(new byte[%d]);\n";
    folder =
        Folder.ofSolutions(temp)
            .edit(
                "Affine.java",
                AFFINE,
                "    java.util.List<double[]> all = new java.util.LinkedList<>();\n"
                    + "    while (all.size() >= 0) all.add(new double[100_000]); // here\n"
                    + AFFINE)
            .edit("Sigmoid.java", SIGMOID, fill.formatted(1_000_000) + SIGMOID)
            .edit("ReLU.java", RELU, fill.formatted(2_000) + RELU);
    for (String file : List.of("Sigmoid.java", "ReLU.java")) {
      folder.change(
          file,
          text ->
              Folder.replaced(
                  text,
                  "implements Layer {",
                  "implements Layer {\n  static final java.util.List<byte[]> ALL = "
                      + "new java.util.LinkedList<>();"));
    }
    Outcome outcome = grade(22);
    for (String exercise : List.of("Affine", "Sigmoid", "ReLU")) {
      expect(outcome, exercise, "failed", 0, "threw", "OutOfMemoryError");
    }
    assertTrue(outcome.screen().contains("Something grows with every round"), outcome.screen());
  }

  @Test
  @DisplayName("A flood of output, a closed System.out, and a read from the keyboard")
  void output() {
    folder =
        Folder.ofSolutions(temp)
            .edit(
                "Affine.java",
                AFFINE,
                "    String line = \"flood\\u001b[31m \".repeat(10_000);\n"
                    + "    for (int n = 0; n < 5; n++) System.out.println(line);\n"
                    + AFFINE)
            .edit(
                "Sigmoid.java",
                SIGMOID,
                "    if (System.out != null) System.out.close();\n"
                    + "    System.setOut(null); System.setErr(null); System.setIn(null);\n"
                    + SIGMOID)
            .edit(
                "ReLU.java",
                RELU,
                "    System.out.println(\"in ReLU\"); System.err.println(\"there\");\n" + RELU)
            .edit(
                "Softmax.java",
                SOFTMAX,
                "    try { if (System.in.read() < 0) throw new IllegalStateException(); } // here\n"
                    + "    catch (java.io.IOException e) { System.out.println(e); }\n"
                    + SOFTMAX);
    Outcome outcome = grade(29 + 19 + 20 + 4);
    expect(outcome, "Softmax", "failed", 0, "threw", "IllegalStateException");
    assertTrue(outcome.screen().length() < 10_000, "the screen stays one screen");
    assertTrue(!outcome.screen().contains("\u001b"), "no escape sequence of a student's");
  }

  @Test
  @DisplayName("Threads that are left running, and a shutdown hook that hangs, cost nothing")
  void threads() {
    String left =
        "    Runnable r = () -> { try { Thread.sleep(9_999_999); } catch (InterruptedException e)"
            + " {} };\n";
    folder =
        Folder.ofSolutions(temp)
            .edit("Affine.java", AFFINE, left + "    new Thread(r).start();\n" + AFFINE)
            .edit(
                "Sigmoid.java",
                SIGMOID,
                left + "    Runtime.getRuntime().addShutdownHook(new Thread(r));\n" + SIGMOID)
            .edit("ReLU.java", RELU, "    Thread.currentThread().interrupt();\n" + RELU);
    Outcome outcome = ChildJvm.check(folder.root());
    assertEquals(0, outcome.code(), outcome.screen());
    assertEquals(100, outcome.json().path("points").asInt());
  }

  @Test
  @DisplayName("A message with invalid Unicode does not cost the grade file")
  void message_halfACharacter() {
    folder =
        Folder.ofSolutions(temp)
            .edit(
                "ReLU.java",
                RELU,
                "    throw new IllegalStateException(\"half \\ud83d a character\"); // here");
    Outcome outcome = grade(29 + 19 + 22 + 6);
    expect(outcome, "ReLU", "failed", 0, "threw", "IllegalStateException");
  }

  @Test
  @DisplayName("A folder without layers, and one without files, get five rows")
  void folder_empty_fiveRows() {
    folder = Folder.empty(temp);
    Outcome outcome = grade(0);
    assertEquals("unusable", outcome.finding("Affine").path("id").asString());
    Path other = temp.resolve("without");
    other.toFile().mkdir();
    Outcome without = ChildJvm.check(other);
    assertEquals(1, without.code(), without.screen());
    assertEquals(Course.load().exercises().size(), without.json().path("exercises").size());
  }
}
