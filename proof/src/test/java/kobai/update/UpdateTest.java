package kobai.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kobai.starter.ClonedProject;
import kobai.starter.Starter;
import kobai.tier.Tags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newer Kobai for a copy that a student works in. */
@Tag(Tags.PROCESS)
class UpdateTest {
  private static final String AFFINE = "exercises/layers/Affine.java";

  @TempDir private static Path versions;
  @TempDir private Path temp;
  private Path copy;
  private Path newer;

  /**
   * A copy, and a newer one with a changed text, a new file, a removed file, and other exercises.
   */
  @BeforeAll
  static void twoVersions() throws IOException {
    ClonedProject project = new ClonedProject(versions.resolve("project"));
    new Starter(project.source()).write(versions.resolve("copy"));
    project.append("CHANGELOG.md", "- A change.");
    project.append("src/test/resources/new.txt", "new");
    project.git().run("rm", "--quiet", "docs/lab.md");
    Path marked = project.folder().resolve("solutions/layers/Affine.java");
    String text = Files.readString(marked);
    Files.writeString(marked, text.replace("TODO 1", "TODO one"));
    Files.writeString(marked.resolveSibling("Extra.java"), text.replace("Affine", "Extra"));
    project.commit("newer");
    new Starter(project.source()).write(versions.resolve("newer"));
  }

  @BeforeEach
  void copies() throws IOException {
    copy = Files.createDirectories(temp.resolve("copy"));
    newer = Files.createDirectories(temp.resolve("newer"));
    ClonedProject.copy(versions.resolve("copy"), copy);
    ClonedProject.copy(versions.resolve("newer"), newer);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(copy.resolve(file).getParent());
    Files.writeString(copy.resolve(file), text);
  }

  private String read(String file) throws IOException {
    return Files.readString(copy.resolve(file));
  }

  @Test
  @DisplayName("Kobai's files are updated; exercises, helpers, own tests and notes do not change")
  void update_anyCopy_leavesWhatIsTheirs() throws IOException {
    write(AFFINE, "mine");
    write("exercises/layers/Helper.java", "mine");
    write("src/test/java/kobai/OwnTest.java", "mine");
    write("notes.txt", "mine");
    write("target/classes/Old.class", "stale");
    Update update = Update.of(copy, newer);
    assertEquals(Set.of("CHANGELOG.md", "src/test/resources/new.txt"), update.renewed());
    assertEquals(Set.of("docs/lab.md"), update.removed());
    assertEquals(Set.of("exercises/layers/Extra.java"), update.added());
    for (String file : Set.of(AFFINE, "exercises/layers/Helper.java", "notes.txt")) {
      assertEquals("mine", read(file), file);
    }
    assertEquals("mine", read("src/test/java/kobai/OwnTest.java"));
    assertTrue(read("CHANGELOG.md").endsWith("- A change.\n"));
    assertFalse(Files.exists(copy.resolve("docs/lab.md")));
    assertFalse(Files.exists(copy.resolve("target/classes")));
    assertTrue(Update.of(copy, newer).nothing(), "again");
  }

  @Test
  @DisplayName("A newer kit replaces the older one")
  void update_newerKit_replacesTheOlder() throws IOException {
    ClonedProject project = new ClonedProject(temp.resolve("project"));
    project.append("src/main/resources/kobai/messages.properties", "a=b");
    Path withOther = temp.resolve("other");
    new Starter(project.source()).write(withOther);
    Path kits = copy.resolve(".kobai/repository/kobai/kobai");
    List<String> before = names(kits);
    Update update = Update.of(copy, withOther);
    assertTrue(update.renewed().contains("pom.xml"), "" + update.renewed());
    assertEquals(1, names(kits).size(), "the older one is gone, and its folder with it");
    assertNotEquals(before, names(kits));
    assertEquals(names(withOther.resolve(".kobai/repository/kobai/kobai")), names(kits));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  @DisplayName("A file of Kobai that a student changed is kept next to the new one, and named")
  @Tag(Tags.DAILY)
  void update_changedFiles_areKept() throws IOException {
    write("CHANGELOG.md", "my notes");
    write("docs/lab.md", "my experiments");
    write("src/test/resources/new.txt", "of the same name, by chance");
    Update update = Update.of(copy, newer);
    String chance = "src/test/resources/new.txt";
    assertEquals(
        Map.of("CHANGELOG.md", "CHANGELOG.md.mine", chance, chance + ".mine"), update.kept());
    assertEquals("my notes", read("CHANGELOG.md.mine"));
    assertEquals(Set.of("docs/lab.md"), update.left());
    assertEquals("my experiments", read("docs/lab.md"));
  }

  @Test
  @DisplayName("Other line ends, as on Windows, are no change")
  void update_otherEndsOfLines_isNoChange() throws IOException {
    write("CHANGELOG.md", read("CHANGELOG.md").replace("\n", "\r\n"));
    write("README.md", read("README.md").replace("\n", "\r\n"));
    Update update = Update.of(copy, newer);
    assertEquals(Map.of(), update.kept());
    assertFalse(update.renewed().contains("README.md"));
  }

  @Test
  @DisplayName("Executable files remain executable")
  void update_programs_canBeRun() throws IOException {
    assertTrue(Files.deleteIfExists(copy.resolve("kobai")));
    assertTrue(Update.of(copy, newer).renewed().contains("kobai"));
    assertTrue(copy.resolve("kobai").toFile().canExecute());
  }

  @Test
  @DisplayName(
      "A folder that is not a students' copy is refused, and so are paths that lead out of it")
  void update_noCopy_isRefused() throws IOException {
    assertFalse(Update.isCopy(temp));
    assertTrue(Update.isCopy(newer));
    Files.writeString(newer.resolve(Manifest.FILE), "0123 ../outside.txt\n");
    IOException out = assertThrows(IOException.class, () -> Update.of(copy, newer));
    assertTrue(out.getMessage().contains("../outside.txt"), out.getMessage());
  }

  @Test
  @DisplayName("A repository is fetched by its address; the branch may be named")
  void download_address_givesItsFiles() throws IOException {
    try (Download download = Download.of(versions.resolve("newer").toString(), "")) {
      assertFalse(Update.of(copy, download.folder()).nothing());
    }
    assertTrue(Update.of(copy, newer).nothing());
    IOException e =
        assertThrows(IOException.class, () -> Download.of(temp.resolve("none").toString(), "x"));
    assertTrue(e.getMessage().startsWith("git clone: "), e.getMessage());
  }
}
