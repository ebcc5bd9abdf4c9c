package kobai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kobai.cli.ChildJvm.Outcome;
import kobai.grading.Folder;
import kobai.tier.Tags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kobai hint} as people type it. */
@Tag(Tags.PROCESS)
class HintCommandTest {

  @TempDir private Path temp;

  private Folder folder;

  @BeforeEach
  void handIn() {
    folder =
        Folder.ofSolutions(temp)
            .edit(
                "Sigmoid.java", "return hadamard(dout, map(y, v -> v * (1 - v)));", "return dout;");
  }

  private Outcome hint(String... arguments) {
    List<String> all = new ArrayList<>(List.of("hint", "--layers", folder.root().toString()));
    all.addAll(List.of(arguments));
    return ChildJvm.run(temp, temp.resolve("none.json"), List.of(), all);
  }

  @Test
  @DisplayName("A hint ends with 0, is remembered, and is followed by the next after another try")
  @Tag(Tags.DAILY)
  void hint_noName_nextExercise() {
    Outcome first = hint("--lang", "en");
    assertEquals(0, first.code(), first.screen());
    assertTrue(first.screen().contains("Hint 1 of 4 for Sigmoid: the idea"), first.screen());
    assertTrue(first.screen().contains("dx is dout itself, handed on"), first.screen());
    assertTrue(Files.exists(temp.resolve("target/kobai/exercises/hints.properties")));
    Outcome again = hint("sigmoid", "--lang", "ja", "--seed", "2");
    assertTrue(again.screen().contains("Sigmoid のヒント 1/4"), again.screen());
    assertTrue(again.screen().contains("コードが前と同じ"), again.screen());
    folder.change("Sigmoid.java", text -> text.replace("return dout;", "return y;"));
    Outcome next = hint("Sigmoid", "--lang", "en");
    assertTrue(next.screen().contains("Hint 2 of 4"), next.screen());
    assertEquals(0, next.code(), next.screen());
  }

  @Test
  @DisplayName("An exercise that passes needs no hint, and XOR is blocked: exit code 0 both times")
  void hint_passesOrWaits_zero() {
    Outcome affine = hint("affine", "--lang", "en");
    assertEquals(0, affine.code(), affine.screen());
    assertTrue(affine.screen().contains("Affine is right"), affine.screen());
    assertTrue(affine.screen().contains("Next comes Sigmoid"), affine.screen());
    Outcome xor = hint("XOR", "--lang", "en");
    assertEquals(0, xor.code(), xor.screen());
    assertTrue(xor.screen().contains("XOR waits for Sigmoid"), xor.screen());
    assertTrue(xor.screen().contains("Hint 1 of 4 for Sigmoid"), xor.screen());
  }

  @Test
  @DisplayName(
      "A file that does not compile comes first; if nothing can be written, the hint says so")
  void hint_brokenFileOrTarget_told() throws Exception {
    folder.edit("ReLU.java", "this.x = x;", "this.x = x");
    Outcome broken = hint("relu", "--lang", "en");
    assertEquals(0, broken.code(), broken.screen());
    assertTrue(broken.screen().contains("ReLU.java does not compile"), broken.screen());
    Files.writeString(temp.resolve("target"), "in the way");
    Outcome unwritable = hint("sigmoid", "--lang", "en");
    assertEquals(0, unwritable.code(), unwritable.screen());
    assertTrue(unwritable.screen().contains("could not be written down"), unwritable.screen());
    assertFalse(unwritable.screen().contains("\tat "), unwritable.screen());
  }

  @Test
  @DisplayName(
      "An unknown exercise, two exercises, an unknown language or a missing folder: exit code 2")
  void hint_wrongUsage_two() {
    Outcome exercise = hint("Swish");
    assertEquals(2, exercise.code());
    assertTrue(
        exercise.screen().contains("no exercise Swish; there are Affine, Sigmoid"),
        exercise.screen());
    assertEquals(2, hint("Affine", "ReLU").code());
    assertEquals(2, hint("--lang", "fr").code());
    List<String> nowhere = List.of("hint", "--layers", "nowhere");
    assertEquals(2, ChildJvm.run(temp, temp.resolve("none.json"), List.of(), nowhere).code());
  }
}
