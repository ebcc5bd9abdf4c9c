package kobai.cli;

import static kobai.cli.SolutionLines.AFFINE;
import static kobai.cli.SolutionLines.LOOP;
import static kobai.cli.SolutionLines.RELU;
import static kobai.cli.SolutionLines.SIGMOID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kobai.cli.ChildJvm.Outcome;
import kobai.grading.Folder;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hand-ins that hang: each costs its own exercise, and no other. One JVM grades several. */
@Tag(Tags.PROCESS)
class EndlessLoopsTest extends DangerousLayersFixture {
  @Test
  @DisplayName("Endless loops in backward, forward, a constructor and a static initialiser")
  void endlessLoops() {
    folder =
        Folder.ofSolutions(temp)
            .edit("Affine.java", AFFINE, LOOP + AFFINE)
            .edit("Sigmoid.java", "    y = map(", LOOP + "    y = map(")
            .edit("ReLU.java", "  private RealMatrix x;", "  private RealMatrix x;{\n" + LOOP + "}")
            .edit(
                "Softmax.java",
                "  private RealMatrix y;",
                "  private RealMatrix y; static {\n" + LOOP + "}");
    Outcome outcome = grade(0);
    for (String exercise : List.of("Affine", "Sigmoid", "ReLU", "Softmax")) {
      expect(outcome, exercise, "failed", 0, "timed-out", "within the time limit");
    }
    expect(outcome, "XOR", "blocked", 0, "blocked", "Affine");
    assertTrue(outcome.screen().contains("Look at the loops around that line"));
  }

  @Test
  @DisplayName("An endless loop costs the others nothing")
  @Tag(Tags.DAILY)
  void endlessLoop_alone() {
    folder = Folder.ofSolutions(temp).edit("ReLU.java", RELU, LOOP + RELU);
    Outcome outcome = grade(29 + 19 + 22 + 6);
    expect(outcome, "ReLU", "failed", 0, "timed-out", "within the time limit");
  }

  @Test
  @DisplayName(
      "A wrong layer that hangs while it is diagnosed keeps its finding, and gets no diagnosis")
  void endlessLoop_inTheDiagnosisOnly() {
    String eightRows =
        "    if (dout.getRowDimension() == 8) {\n" + LOOP + "    }\n"; // no check has eight rows
    folder =
        Folder.ofSolutions(temp)
            .edit("Sigmoid.java", SIGMOID, eightRows + "    return dout.scalarMultiply(0.3);");
    Outcome outcome = grade(29 + 20 + 22 + 4);
    assertEquals("wrong-gradient", outcome.finding("Sigmoid").path("id").asString());
    assertTrue(outcome.json().path("exercises").path(1).path("diagnoses").isEmpty());
  }

  @Test
  @DisplayName("A getMessage() that hangs, and a student's matrices that hang or throw")
  void hangingObjects() {
    String exception =
        "    throw new RuntimeException() {\n      @Override public String getMessage() {\n"
            + "  "
            + LOOP
            + "        return null;\n      }\n    };";
    String matrix =
        "    return new org.apache.commons.math3.linear.Array2DRowRealMatrix(dout.getData()) {\n"
            + "      @Override public RealMatrix copy() {\n%s        return this;\n"
            + "      }\n    };";
    folder =
        Folder.ofSolutions(temp)
            .edit("Affine.java", AFFINE, exception)
            .edit("Sigmoid.java", SIGMOID, matrix.formatted(LOOP))
            .edit(
                "ReLU.java",
                RELU,
                matrix.formatted(exception.strip()).replace("        return this;\n", ""));
    Outcome outcome = grade(22);
    expect(outcome, "Affine", "failed", 0, "timed-out", "within the time limit");
    expect(outcome, "Sigmoid", "failed", 0, "timed-out", "within the time limit");
    expect(outcome, "ReLU", "failed", 0, "timed-out", "within the time limit");
  }
}
