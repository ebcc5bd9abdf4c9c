package kobai.instructor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import kobai.cli.Main;
import kobai.tier.Tags;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kobai gradescope}, and the scripts that it packs. */
@Isolated
class GradescopeCommandTest {
  @TempDir private Path temp;

  private final StringWriter said = new StringWriter();

  private int run(String... options) {
    CommandLine kobai = Main.commandLine();
    kobai.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
    List<String> arguments = new ArrayList<>(List.of("gradescope"));
    arguments.addAll(List.of(options));
    return kobai.execute(arguments.toArray(new String[0]));
  }

  private Path zip(String name, String... more) throws IOException {
    Path jar = temp.resolve("kobai-of-the-day.jar");
    Files.writeString(jar, "a jar\n");
    Path zip = temp.resolve(name);
    List<String> options =
        new ArrayList<>(List.of("--jar", jar.toString(), "--out", zip.toString()));
    options.addAll(List.of(more));
    assertEquals(0, run(options.toArray(new String[0])), said.toString());
    return zip;
  }

  @Test
  @DisplayName("The zip has both scripts, executable, and the jar at its root")
  void zip_entries_atItsRoot() throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(zip("a.zip")).get()) {
      List<String> entries = new ArrayList<>();
      for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
        entries.add(Integer.toOctalString(entry.getUnixMode()) + " " + entry.getName());
      }
      assertEquals(
          List.of("100644 kobai.jar", "100755 run_autograder", "100755 setup.sh"), entries);
      byte[] jar = zip.getInputStream(zip.getEntry("kobai.jar")).readAllBytes();
      assertArrayEquals("a jar\n".getBytes(), jar);
    }
  }

  @Test
  @DisplayName("The same jar gives the same bytes, at any time and in any time zone")
  void zip_again_sameBytes() throws IOException {
    byte[] first = Files.readAllBytes(zip("a.zip"));
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String other : List.of("Pacific/Kiritimati", "America/Anchorage")) {
        TimeZone.setDefault(TimeZone.getTimeZone(other));
        assertArrayEquals(first, Files.readAllBytes(zip("b.zip")), other);
      }
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "en, ' --lang en'", "ja, ' --lang ja'"})
  @DisplayName("The autograder speaks the language that was asked for")
  @Tag(Tags.PROCESS)
  void autograder_language_handedOn(String language, String options) throws Exception {
    String[] asked = language.isEmpty() ? new String[0] : new String[] {"--lang", language};
    Path script = temp.resolve("run_autograder");
    try (ZipFile zip = ZipFile.builder().setPath(zip("a.zip", asked)).get()) {
      Files.write(script, zip.getInputStream(zip.getEntry("run_autograder")).readAllBytes());
    }
    autograde(script, "exit 0\n");
    String line = Files.readString(temp.resolve("asked.txt")).strip();
    assertTrue(line.endsWith(" --format gradescope" + options), line);
  }

  @Test
  @DisplayName("An unknown language is refused")
  void run_unknownLanguage_refused() {
    String zip = temp.resolve("a.zip").toString();
    assertEquals(2, run("--lang", "fr", "--out", zip));
    assertTrue(said.toString().startsWith("--lang must be en or ja, but is fr."), said + "");
    assertFalse(Files.exists(temp.resolve("a.zip")));
  }

  @Test
  @DisplayName("The built jar packs itself")
  @Tag(Tags.PROCESS)
  @Tag(Tags.DAILY)
  void zip_builtJar_packsItself() throws Exception {
    Path jar = Path.of("target", "kobai.jar").toAbsolutePath();
    assertTrue(Files.isRegularFile(jar), "the package phase comes before this test");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "gradescope")
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("screen.txt").toFile())
            .start();
    assertTrue(java.waitFor(1, TimeUnit.MINUTES));
    assertEquals(0, java.exitValue(), Files.readString(temp.resolve("screen.txt")));
    try (ZipFile zip = ZipFile.builder().setPath(temp.resolve("autograder.zip")).get()) {
      assertArrayEquals(
          Files.readAllBytes(jar), zip.getInputStream(zip.getEntry("kobai.jar")).readAllBytes());
    }
  }

  @Test
  @DisplayName("Without a jar, the message says how to get one")
  void run_noJar_refused() {
    assertEquals(2, run("--out", temp.resolve("a.zip").toString()));
    assertTrue(said.toString().contains("does not run from a jar. Build one with"), said + "");
    assertEquals(2, run("--jar", temp.resolve("none.jar").toString()));
    assertTrue(said.toString().contains("none.jar. Build one"), said + "");
    assertFalse(Files.exists(temp.resolve("a.zip")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run_autograder", "setup.sh"})
  @DisplayName("Bash can read the scripts")
  @Tag(Tags.PROCESS)
  void script_syntax_isRight(String name) throws Exception {
    Process bash = new ProcessBuilder("bash", "-n", script(name).toString()).start();
    assertEquals(0, bash.waitFor());
    assertTrue(Files.readString(script(name)).startsWith("#!/usr/bin/env bash\n"));
  }

  @Test
  @DisplayName("A grade becomes results.json, byte for byte")
  @Tag(Tags.PROCESS)
  @Tag(Tags.DAILY)
  void autograder_grade_isCopied() throws Exception {
    String writes =
        "mkdir -p \"$KOBAI_AUTOGRADER/kobai/students/submission\"\n"
            + "echo '{\"score\": 7}' > \"$KOBAI_AUTOGRADER/kobai/students/submission/gradescope.json\"\n"
            + "exit 1\n";
    assertEquals("{\"score\": 7}\n", autograde(writes));
    String asked = Files.readString(temp.resolve("asked.txt")).replace(temp.toString(), "R");
    assertEquals(
        "-jar R/source/kobai.jar grade R/submission --single --out R/kobai --format gradescope\n",
        asked);
    assertFalse(Files.exists(temp.resolve("results/results.json.new")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exit 0\n",
        "exit 2\n",
        "kill -9 $$\n",
        "mkdir -p \"$KOBAI_AUTOGRADER/kobai/students/submission\"\n"
            + ": > \"$KOBAI_AUTOGRADER/kobai/students/submission/gradescope.json\"\n",
        "echo '{\"score\": 100}' > \"$KOBAI_AUTOGRADER/results/results.json.new\"\n",
      })
  @DisplayName(
      "Without a grade it is said that grading itself failed; an older grade does not count")
  @Tag(Tags.PROCESS)
  void autograder_noGrade_saysSo(String java) throws Exception {
    Path old = Files.createDirectories(temp.resolve("kobai/students/submission"));
    Files.writeString(old.resolve("gradescope.json"), "{\"score\": 99}");
    JsonNode json = JsonMapper.shared().readTree(autograde(java));
    assertEquals(0, json.path("score").asInt(-1));
    assertEquals("text", json.path("output_format").asString());
    assertTrue(json.path("output").asString().startsWith("Grading itself failed;"), json + "");
  }

  private String autograde(String java) throws Exception {
    return autograde(script("run_autograder"), java);
  }

  /** Runs the script with another program in place of java; returns results.json. */
  private String autograde(Path script, String java) throws Exception {
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Path fake = bin.resolve("java");
    Files.writeString(
        fake, "#!/usr/bin/env bash\necho \"$@\" > \"$KOBAI_AUTOGRADER/asked.txt\"\n" + java);
    assertTrue(fake.toFile().setExecutable(true));
    ProcessBuilder bash = new ProcessBuilder("bash", script.toString());
    bash.environment().put("KOBAI_AUTOGRADER", temp.toString());
    bash.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    bash.redirectErrorStream(true).redirectOutput(temp.resolve("screen.txt").toFile());
    Process process = bash.start();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), Files.readString(temp.resolve("screen.txt")));
    return Files.readString(temp.resolve("results/results.json"));
  }

  private static Path script(String name) {
    return Path.of("instructor/src/main/resources/kobai/gradescope", name);
  }
}
