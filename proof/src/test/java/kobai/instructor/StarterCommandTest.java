package kobai.instructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kobai.cli.ChildJvm;
import kobai.cli.ChildJvm.Outcome;
import kobai.starter.ClonedProject;
import kobai.tier.Tags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** kobai starter, publish and update, as commands in a folder. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag(Tags.PROCESS)
class StarterCommandTest {
  @TempDir private static Path temp;
  private static ClonedProject project;

  @BeforeAll
  static void copy() throws IOException {
    project = new ClonedProject(temp.resolve("project"));
  }

  private static Outcome run(Path folder, String... arguments) {
    ProcessBuilder builder = ChildJvm.builder(folder, List.of(), List.of(arguments));
    return ChildJvm.finish(builder, temp, temp.resolve("none.json")); // nothing is left in there
  }

  @Test
  @Order(1)
  @DisplayName("starter writes a copy, and says what to do with it")
  void starter_newFolder_isWritten() {
    Outcome outcome = run(project.folder(), "starter", "../given", "--lang", "en");
    assertEquals(0, outcome.code(), outcome.screen());
    assertTrue(outcome.screen().contains("one commit, no history."), outcome.screen());
    assertTrue(outcome.screen().contains("must say 0 / 100."), outcome.screen());
    Outcome again = run(project.folder(), "starter", "../given", "--lang", "en");
    assertEquals(2, again.code());
    assertTrue(again.screen().contains("../given is there already."), again.screen());
    Outcome within = run(project.folder(), "starter", "inside", "--lang", "en");
    assertEquals(2, within.code());
    assertTrue(within.screen().contains("inside is within this repository"), within.screen());
  }

  @Test
  @Order(2)
  @DisplayName("publish says what became of each branch, in Japanese too")
  void publish_twice_saysWhatBecame() {
    Outcome first = run(project.folder(), "publish", "--lang", "ja");
    assertEquals(0, first.code(), first.screen());
    assertTrue(first.screen().contains("課題: 100 点中 0 点、すべて未着手です。"), first.screen());
    assertTrue(first.screen().contains("新規"), first.screen());
    assertTrue(run(project.folder(), "publish", "--lang", "en").screen().contains("as before"));
  }

  @Test
  @Order(3)
  @DisplayName("update brings the folder it is run in up to date")
  void update_currentFolder_isRenewed() throws IOException {
    project.append("CHANGELOG.md", "- A newer one.");
    assertEquals(0, run(project.folder(), "starter", "../newer").code());
    Path copy = temp.resolve("given");
    Outcome outcome = run(copy, "update", "../newer", "--lang", "en");
    assertEquals(0, outcome.code(), outcome.screen());
    assertTrue(outcome.screen().contains("1 file was renewed, none removed."), outcome.screen());
    assertTrue(Files.readString(copy.resolve("CHANGELOG.md")).endsWith("- A newer one.\n"));
    Outcome again = run(copy, "update", "../newer", "--lang", "ja");
    assertTrue(again.screen().contains("../newer と同じ Kobai です。"), again.screen());
  }

  @Test
  @Order(4)
  @DisplayName(
      "update takes a repository by a relative address, and says what is wrong with others")
  void update_addresses_asTheyCome() throws IOException {
    Path copy = temp.resolve("given");
    Outcome cloned = run(copy, "update", "../newer", "--branch", "main", "--lang", "en");
    assertEquals(0, cloned.code(), cloned.screen());
    assertTrue(cloned.screen().contains("Nothing to do"), cloned.screen());
    assertTrue(run(copy, "update", "../none", "--lang", "ja").screen().contains("取得できません"));
    Files.writeString(temp.resolve("kobai.zip"), "");
    Outcome zip = run(copy, "update", "../kobai.zip", "--lang", "en");
    assertTrue(zip.screen().contains("Unpack it first"), zip.screen());
    Outcome other = run(copy, "update", "../project", "--lang", "en");
    assertEquals(2, other.code());
    assertTrue(other.screen().contains("../project can be reached, but"), other.screen());
  }

  @Test
  @Order(5)
  @DisplayName("A wrong use says what is wrong, with exit code 2; an exercise that is begun, 1")
  void commands_wrongUse_areRefused() throws IOException {
    Outcome where = run(project.folder(), "starter");
    assertEquals(2, where.code());
    assertTrue(where.screen().contains("Where to? kobai starter DIR"), where.screen());
    Outcome outside = run(temp, "publish");
    assertEquals(2, outside.code());
    assertTrue(outside.screen().contains("is not in a git repository"), outside.screen());
    Outcome fork = run(project.folder(), "update", "../newer");
    assertEquals(2, fork.code());
    assertTrue(fork.screen().contains("no .kobai-starter"), fork.screen());
    Path marked = project.folder().resolve("solutions/layers/Sigmoid.java");
    Files.writeString(
        marked,
        Files.readString(marked)
            .replace("// throw new NotImplemented(\"Sigmoid.backward\");", "// return dout;"));
    project.commit("begun");
    Outcome begun = run(project.folder(), "publish", "--lang", "en");
    assertEquals(1, begun.code());
    assertTrue(begun.screen().contains("all must be not started, and are not:"), begun.screen());
    assertTrue(begun.screen().contains("(exercises/layers/Sigmoid.java:"), begun.screen());
    assertTrue(begun.screen().contains("Nothing was written."), begun.screen());
  }
}
