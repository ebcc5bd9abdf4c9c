package kobai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kobai.grading.Folder;
import kobai.tier.Tags;
import kobai.watch.PseudoTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kobai watch} as a user sees it, with a pseudo-terminal and without one. */
@Tag(Tags.PROCESS)
class WatchCommandTest {
  private static final String DX = "    return dout.multiply(w.value().transpose());";
  private static final String RIGHT = "Affine: right, every check passes.";

  @TempDir private Path temp;

  private Folder folder;

  @BeforeEach
  void begin() throws IOException {
    folder = Folder.empty(temp);
    for (String exercise : List.of("Affine", "Sigmoid", "ReLU", "Softmax")) {
      Path file = Path.of("exercises", "layers", exercise + ".java");
      folder.file(exercise + ".java", Files.readAllBytes(file));
    }
  }

  @Test
  @DisplayName("A short session: right, broken, endless, ended and right layers, and all keys")
  void watch_onATerminal_followsTheSaves() throws Exception {
    try (PseudoTerminal terminal = start(80, 24, "en")) {
      assertTrue(terminal.await("Every save is graded").contains("not started"));
      save(Folder.solution("Affine.java"));
      terminal.await(RIGHT);
      terminal.await("Next comes Sigmoid, in exercises/layers/Sigmoid.java");
      save(Folder.solution("Affine.java").replaceFirst(";", ""));
      terminal.await("exercises/layers/Affine.java:1");
      terminal.await("';' expected");
      save(before("for (int n = 1; n > 0; n = n % 2 + 1) {} // here"));
      terminal.await("within the time limit");
      terminal.await("exercises/layers/Affine.java:" + folder.here("Affine.java"));
      save(before("System.exit(0); // here"));
      terminal.await("ended the whole program with System.exit");
      terminal.await("exercises/layers/Affine.java:" + folder.here("Affine.java"));
      save(Folder.solution("Affine.java"));
      terminal.await(RIGHT);
      terminal.type("h");
      terminal.await("a hint", screen -> screen.toLowerCase(Locale.ROOT).split("hint").length > 2);
      terminal.type("r");
      terminal.await("Pictures: target/kobai/exercises/report.html");
      assertTrue(Files.exists(temp.resolve("target/kobai/exercises/report.html")));
      terminal.type("q");
      expectCleanEnd(terminal, 1);
    }
  }

  @Test
  @DisplayName("In Japanese, in a window that grows; Ctrl-C ends it as q does")
  void watch_japanese_resizedAndInterrupted() throws Exception {
    try (PseudoTerminal terminal = start(80, 12, "ja")) {
      terminal.await("保存すると再採点します");
      String low = terminal.await("続きがあります");
      assertTrue(low.contains("exercises/layers/Affine.java:49"), low);
      assertTrue(low.contains("q 終了"), low);
      terminal.resize(100, 40);
      String high = terminal.await("the whole table", screen -> screen.contains("XOR  "));
      assertFalse(high.contains("続きがあります"), high);
      save(Folder.solution("Affine.java"));
      terminal.await("次は Sigmoid です。ファイルは exercises/layers/Sigmoid.java です。");
      terminal.type("\u0003");
      expectCleanEnd(terminal, 1);
    }
  }

  private static void expectCleanEnd(PseudoTerminal terminal, int code) throws Exception {
    assertEquals(0, terminal.end(), terminal.screen());
    assertTrue(terminal.screen().contains("code " + code + " restored"), terminal.screen());
    assertFalse(terminal.screen().contains("░"), "the other screen is gone");
  }

  @Test
  @DisplayName("Without a terminal each screen is printed below the last, without escape sequences")
  @Tag(Tags.DAILY)
  void watch_piped_printsEachScreen() throws Exception {
    List<String> arguments = List.of("watch", "affine", "--lang", "en");
    Process process =
        ChildJvm.builder(temp, List.of("-Dfile.encoding=UTF-8"), arguments)
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String first = readTo(out, "Every save is graded");
      assertTrue(first.contains("Next: Affine"), first);
      save(Folder.solution("Affine.java"));
      String second = readTo(out, "Every save is graded");
      assertTrue(second.contains(RIGHT), second);
      assertFalse((first + second).contains("\u001b"), "escape sequences");
      assertFalse((first + second).contains("q quit"), "keys");
    } finally {
      process.destroyForcibly();
    }
  }

  private static String readTo(BufferedReader out, String end) throws IOException {
    StringBuilder read = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      read.append(line).append('\n');
      if (line.contains(end)) {
        return read.toString();
      }
    }
    throw new AssertionError("it ended with\n" + read);
  }

  private PseudoTerminal start(int columns, int rows, String language) throws IOException {
    assumeTrue(PseudoTerminal.isPossible(), "there is no script(1) to make a terminal with");
    List<String> command =
        ChildJvm.builder(temp, List.of(), List.of("watch", "--lang", language)).command();
    return PseudoTerminal.start(
        temp,
        columns,
        rows,
        "before=$(stty -g); '"
            + String.join("' '", command)
            + "'; code=$?; [ \"$before\" = \"$(stty -g)\" ] && echo code $code restored");
  }

  private void save(String affine) {
    folder.file("Affine.java", affine);
  }

  private static String before(String statement) {
    return Folder.replaced(Folder.solution("Affine.java"), DX, "    " + statement + "\n" + DX);
  }
}
