package kobai.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import kobai.files.FileTree;
import kobai.update.Git;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The students' project as they get it, with the whole kit, in a folder whose name Maven finds
 * difficult.
 */
@Tag("maven")
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StudentsProjectTest {
  @TempDir private static Path temp;
  private static Path folder;
  private static Path cached; // where Maven keeps its copies of files of the project

  @BeforeAll
  static void give() throws IOException {
    assumeFalse(File.separatorChar == '\\', "the script kobai is that of a Unix shell");
    Path project = Files.createDirectories(temp.resolve("project"));
    ClonedProject.copy(Path.of("").toAbsolutePath(), project);
    Git git = Git.in(project);
    git.run("init", "--quiet", "--initial-branch=main");
    git.run("add", "--all");
    git.run("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "Kobai");
    folder = temp.resolve("100% 山田");
    new Starter(InstructorRepository.around(project)).write(folder);
    try (TemporaryGitIndex index = new TemporaryGitIndex(git)) {
      String version = Kit.of(index).version();
      Path home = Path.of(System.getProperty("user.home"));
      cached = home.resolve(Path.of(".m2", "repository", "kobai", "kobai", version));
      FileTree.delete(cached);
    }
  }

  @AfterAll
  static void forget() throws IOException {
    if (cached != null) {
      FileTree.delete(cached);
    }
  }

  @Test
  @Order(1)
  @DisplayName("The kit's jars hold Kobai, without layers and tests")
  void jars_whole_holdTheKitAlone() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(".kobai"))) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      assertEquals(2, jars.size(), jars.toString());
      Map<String, Integer> sizes = new TreeMap<>();
      for (Path jar : jars) {
        try (JarFile opened = new JarFile(jar.toFile())) {
          List<String> names = opened.stream().map(ZipEntry::getName).toList();
          sizes.put(jar.getFileName().toString().replaceAll(".*[0-9a-f]{12}", ""), names.size());
          List<String> others = names.stream().filter(name -> !isOfTheKit(name)).toList();
          assertEquals(List.of(), others, jar.toString());
        }
      }
      assertTrue(sizes.get(".jar") > 300 && sizes.get("-sources.jar") > 300, sizes.toString());
    }
  }

  private static boolean isOfTheKit(String name) {
    return name.matches("(kobai|META-INF)/.*")
        && !name.matches("kobai/\\w+Test\\.(java|class)|kobai/(samples|handin|starter|house)/.*");
  }

  @Test
  @Order(2)
  @DisplayName("kobai check and mvn test give the same grade, with one class path")
  void check_andMavenTest_sameGrade() throws IOException, InterruptedException {
    Path json = folder.resolve("target/kobai/exercises/grade.json");
    String screen = run(1, "./kobai", "check", "--lang", "en");
    assertTrue(screen.contains("asking Maven"), screen);
    assertTrue(screen.contains("0 / 100"), screen);
    String byCommand = Files.readString(json);
    Files.delete(json);
    screen = run(1, "mvn", "test", "-Dkobai.lang=en");
    assertTrue(screen.contains("0 / 100"), screen);
    assertEquals(byCommand, Files.readString(json));
    String again = run(1, "./kobai", "check", "--lang", "en");
    assertFalse(again.contains("asking Maven"), "mvn test has told it all");
    assertTrue(Files.exists(folder.resolve("target/kobai/kobai.jsa")), "the archive of classes");
    String arguments = Files.readString(folder.resolve("target/kobai/java.args"));
    assertTrue(arguments.contains("/commons-math3-"), arguments);
    assertTrue(arguments.contains(cached.toString()), arguments);
  }

  @Test
  @Order(3)
  @DisplayName("The help lists the commands that work there, and the version is that of the kit")
  void help_lists_studentsCommands() throws IOException, InterruptedException {
    String help = run(0, "./kobai", "--help");
    assertTrue(help.contains("  check ") && help.contains("  update "), help);
    for (String not : List.of("instructors", "publish", "starter", "grade ", "seal")) {
      assertFalse(help.contains("  " + not), help);
    }
    String version = run(0, "./kobai", "--version");
    assertTrue(version.contains("Kobai " + cached.getFileName()), version);
  }

  @Test
  @Order(4)
  @DisplayName("The solved project has all points; mvn package writes the hand-in, as kobai does")
  void handin_solved_sameZip() throws IOException, InterruptedException {
    for (String name : List.of("Affine", "Sigmoid", "ReLU", "Softmax")) {
      String file = name + ".java";
      String text = Files.readString(Path.of("solutions", "layers", file));
      Files.writeString(
          folder.resolve("exercises/layers").resolve(file), new MarkedText(file, text).whole());
    }
    String screen = run(0, "mvn", "-Phandin", "package", "-Dkobai.lang=en");
    assertTrue(screen.contains("100 / 100"), screen);
    byte[] zip = Files.readAllBytes(folder.resolve("target/handin.zip"));
    Files.delete(folder.resolve("target/handin.zip"));
    run(0, "./kobai", "handin", "--lang", "en");
    assertEquals(-1, Arrays.mismatch(zip, Files.readAllBytes(folder.resolve("target/handin.zip"))));
  }

  private static String run(int code, String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("kobai", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(4, TimeUnit.MINUTES), "the command did not end");
    String screen = Files.readString(output);
    Files.delete(output);
    assertEquals(code, process.exitValue(), screen);
    return screen;
  }
}
