package kobai.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kobai.tier.Tags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the walk-through of CONTRIBUTING.md in a copy of the repository: an exercise Tanh, and
 * one with a parameter, Scale.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag(Tags.MAVEN)
class OwnExerciseTest {
  private static final Pattern WALK = Pattern.compile("(?ms)^## How to add an exercise$(.*?)^## ");

  /** The new text of a file: "`FILE`" appears before it, and the text is a code block. */
  private static final Pattern STEP =
      Pattern.compile(
          "`((?:src|solutions)/[\\w/.]+)`[^`]*(?:`[^`]+`[^`]*)*?```(\\w+)\n(.*?)```",
          Pattern.DOTALL);

  @TempDir private static Path project;

  @BeforeAll
  static void follow() throws IOException {
    assumeTrue(
        !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows"),
        "the commands of the walk-through are those of a Unix shell");
    ClonedProject.copy(Path.of("").toAbsolutePath(), project);
    Matcher walk = WALK.matcher(Files.readString(Path.of("CONTRIBUTING.md")));
    assertTrue(walk.find());
    List<String> written = new ArrayList<>();
    for (MatchResult step : STEP.matcher(walk.group(1)).results().toList()) {
      write(project.resolve(step.group(1)), step.group(2), step.group(3));
      written.add(step.group(1));
    }
    assertEquals(
        List.of(
            "solutions/layers/Tanh.java",
            "src/test/java/kobai/TanhTest.java",
            "src/test/resources/course.properties",
            "solutions/layers/Scale.java",
            "src/test/java/kobai/ScaleTest.java",
            "src/test/resources/course.properties"),
        written);
  }

  /** A source file is new; each property replaces the one with the same name. */
  private static void write(Path file, String language, String block) throws IOException {
    if (language.equals("java")) {
      Files.writeString(file, block);
      return;
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    for (String entry : block.lines().toList()) {
      String name = entry.split(" *=")[0];
      lines.removeIf(line -> line.matches(Pattern.quote(name) + " *=.*"));
      lines.add(entry);
    }
    Files.write(file, lines);
  }

  @Test
  @Order(1)
  @DisplayName("kobai starter --derive writes the exercises, and proves the course")
  void derive_both_areProved() throws IOException, InterruptedException {
    run(0, "git", "init", "--quiet"); // nothing is committed, but nothing is lost either
    String screen = run(0, "./kobai", "starter", "--derive", "--lang", "en");
    assertTrue(screen.contains("Written anew in exercises/layers: Scale.java, Tanh.java"), screen);
    assertTrue(screen.contains("Exercises: 0 of 100 points, all of them not started."), screen);
    assertTrue(screen.contains("Solutions: 100 of 100 points."), screen);
    for (String name : List.of("Tanh", "Scale")) {
      String exercise = Files.readString(project.resolve("exercises/layers/" + name + ".java"));
      assertTrue(
          exercise.contains("throw new NotImplemented(\"" + name + ".backward\")"), exercise);
      assertTrue(exercise.contains("import kobai.nn.NotImplemented;"), exercise);
      assertFalse(exercise.contains("hadamard"), exercise);
    }
  }

  @Test
  @Order(2)
  @DisplayName("mvn test says not started; with the solutions it gives all points")
  void mvnTest_both_areGraded() throws IOException, InterruptedException {
    String untouched = run(1, "mvn", "-o", "test", "-Dkobai.lang=en");
    assertShows("Tanh .* 0 /   6  not started", untouched);
    assertShows("Scale .* 0 /   4  not started", untouched);
    assertTrue(untouched.contains("0 / 100"), untouched);
    String solved = run(0, "mvn", "-o", "test", "-Psolutions", "-Dkobai.lang=en");
    assertShows("Tanh .* 6 /   6  passed", solved);
    assertShows("Scale .* 4 /   4  passed", solved);
    assertTrue(solved.contains("100 / 100"), solved);
  }

  @Test
  @Order(3)
  @DisplayName(
      "A wrong exercise costs only its own points, in mvn test and as a hand-in, with a page")
  void wrongLayers_everywhere_costTheirOwn() throws IOException, InterruptedException {
    Path layers = Files.createDirectories(project.resolve("class/a/layers"));
    Path solutions = project.resolve("solutions/layers");
    for (String name : List.of("Affine", "Sigmoid", "ReLU", "Softmax", "Tanh", "Scale")) {
      String text = Files.readString(solutions.resolve(name + ".java"));
      String wrong =
          new MarkedText(name, text)
              .whole()
              .replace("1 - v * v", "1 + v * v")
              .replace("return scaled(dout)", "return dout.copy()");
      Files.writeString(layers.resolve(name + ".java"), wrong);
    }
    String screen = run(1, "./kobai", "check", "--layers", "class/a", "--lang", "en");
    assertTrue(screen.contains("Tanh.java:"), screen);
    assertTrue(screen.contains("dx is dout itself, handed on unchanged."), screen);
    assertFalse(screen.contains("do not fit together"), screen);
    Path page = project.resolve("target/kobai/a/report.html");
    assertTrue(Files.readString(page).contains("Scale"), "the page");
    run(0, "./kobai", "grade", "class", "--out", "graded", "--lang", "en");
    String grades = Files.readString(project.resolve("graded/grades.csv"));
    // Scale's ds is right: 5 of 21 shares in 4 points
    assertTrue(grades.contains("a,90.95,100,graded,,29,19,20,12,0,0.95,10"), grades);
  }

  private static void assertShows(String row, String screen) {
    assertTrue(Pattern.compile(row).matcher(screen).find(), screen);
  }

  private static String run(int code, String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("kobai", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(4, TimeUnit.MINUTES), "the command did not end");
    String screen = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    assertEquals(code, process.exitValue(), screen);
    return screen;
  }
}
