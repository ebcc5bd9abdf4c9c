package kobai.house;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kobai.tier.Tags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn test} on a terminal: a pseudo-terminal that util-linux' script(1) makes. */
@Tag(Tags.MAVEN)
class TerminalRunTest {
  private static final String GREEN = "\u001B[32m";

  @TempDir static Path project;

  @BeforeAll
  static void copyProject() throws IOException, InterruptedException {
    String os = System.getProperty("os.name");
    assumeTrue(os.equals("Linux"), "script(1) takes other options on " + os);
    assumeTrue(exists("script"), "there is no script(1) to make a pseudo-terminal with");
    assumeTrue(BuiltProject.maven().isPresent(), "there is no mvn on the PATH");
    BuiltProject.into(project);
    BuiltProject.copy(Path.of("solutions"), project.resolve("solutions"));
  }

  @Test
  @DisplayName("On a terminal the screen has colours, unless NO_COLOR is set")
  void mvnTest_onATerminal_hasColours() throws IOException, InterruptedException {
    String coloured = onTerminal(Map.of());
    assertTrue(coloured.contains("100 / 100"), coloured);
    assertTrue(coloured.contains(GREEN + "Affine"), coloured);
    String plain = onTerminal(Map.of("NO_COLOR", "1"));
    assertTrue(plain.contains("100 / 100"), plain);
    assertFalse(plain.contains(GREEN + "Affine"), plain);
  }

  @Test
  @DisplayName("Redirected to a file, the screen has no colours")
  void mvnTest_redirected_hasNoColours() throws IOException, InterruptedException {
    String screen = run(Map.of(), maven().toArray(new String[0]));
    assertTrue(screen.contains("100 / 100"), screen);
    assertFalse(screen.contains(GREEN + "Affine"), screen);
  }

  private static String onTerminal(Map<String, String> environment)
      throws IOException, InterruptedException {
    return run(environment, "script", "-qec", String.join(" ", maven()), "/dev/null");
  }

  private static String run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(project, "screen", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(output.toFile());
    builder.environment().remove("NO_COLOR");
    builder.environment().put("TERM", "xterm");
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), "the run did not end");
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  private static boolean exists(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static List<String> maven() {
    return BuiltProject.maven(BuiltProject.maven().orElseThrow(), "test", "-Psolutions");
  }
}
