package kobai.cli;

import static kobai.cli.SolutionLines.LOOP;
import static kobai.cli.SolutionLines.SIGMOID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kobai.cli.ChildJvm.Outcome;
import kobai.grading.Folder;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kobai try} as people type it. */
@Tag(Tags.PROCESS)
class TryCommandTest {

  @TempDir private Path temp;

  private Outcome run(Folder folder, String... arguments) {
    List<String> all =
        new ArrayList<>(List.of("try", "--layers", folder.root().toString(), "--lang", "en"));
    all.addAll(List.of(arguments));
    return ChildJvm.run(temp, temp.resolve("none.json"), List.of(), all);
  }

  @Test
  @DisplayName("A right layer ends with 0, and its name may be typed as a file")
  @Tag(Tags.DAILY)
  void try_right_zero() {
    Outcome outcome =
        run(Folder.ofSolutions(temp), "exercises/layers/affine.java", "--w", "1 2; 3 4; 5 6");
    assertEquals(0, outcome.code(), outcome.screen());
    assertTrue(outcome.screen().contains("W  3x2"), outcome.screen());
    assertTrue(outcome.screen().contains("db agrees with the numerical gradient."));
  }

  @Test
  @DisplayName("An endless loop that prints: the first MiB, how much was cut, y, and the line")
  void try_endlessLoop_ends() {
    String flood = LOOP.replace("{", "{\n      System.out.println(\"round and round\");\n      ");
    Folder folder = Folder.ofSolutions(temp).edit("Sigmoid.java", SIGMOID, flood + SIGMOID);
    Outcome outcome = run(folder, "Sigmoid", "--x", "0");
    assertEquals(1, outcome.code());
    String end = outcome.screen().substring(outcome.screen().length() - 2000);
    assertTrue(outcome.screen().contains("    | round and round\n"), end);
    assertTrue(outcome.screen().length() < 3 << 20, "" + outcome.screen().length());
    assertTrue(end.contains("Only the first 1 MiB are shown; "), end);
    assertTrue(end.contains("y  1x1\n    0.5\n"), end);
    assertTrue(end.contains("did not") || end.contains("within the time limit"), end);
    assertTrue(end.contains("layers/Sigmoid.java:"), end);
  }

  @Test
  @DisplayName("System.exit does not end the command before it has shown anything")
  void try_exit_isTold() {
    Folder folder =
        Folder.ofSolutions(temp).edit("Sigmoid.java", SIGMOID, "System.exit(0);\n" + SIGMOID);
    Outcome outcome = run(folder, "Sigmoid");
    assertEquals(1, outcome.code(), outcome.screen());
    assertTrue(outcome.screen().contains("with System.exit"), outcome.screen());
  }

  @Test
  @DisplayName("Wrong usage ends with 2, in a sentence and without a stack trace")
  void try_wrongUsage_two() {
    Folder folder = Folder.ofSolutions(temp);
    Outcome layer = run(folder, "Swish");
    assertEquals(2, layer.code());
    assertTrue(layer.screen().contains("no layer Swish; there are Affine, ReLU"), layer.screen());
    Outcome shapes = run(folder, "Affine", "--x", "1 2", "--W", "1 2 3");
    assertEquals(2, shapes.code());
    assertTrue(shapes.screen().contains("W is 1x3, but x is 1x2"), shapes.screen());
    Outcome nothing = run(folder);
    assertEquals(2, nothing.code());
    assertFalse(nothing.screen().contains("\tat "), nothing.screen());
  }
}
