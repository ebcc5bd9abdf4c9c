package kobai.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code kobai} in its own JVM, for hand-ins that would end, fill or flood this one.
 */
public final class ChildJvm {
  private static final long LONGEST_MINUTES = 3;

  /**
   * How it ended.
   *
   * @param code its exit code
   * @param screen what it printed
   * @param json the grade, missing if there is none
   */
  public record Outcome(int code, String screen, JsonNode json) {

    /** Returns the part of the grade that is about one exercise. */
    JsonNode exercise(String name) {
      for (JsonNode exercise : json.path("exercises")) {
        if (exercise.path("name").asString().equals(name)) {
          return exercise;
        }
      }
      throw new AssertionError("there is no " + name + " in\n" + json + "\n" + screen);
    }

    /** Returns the first finding about an exercise. */
    JsonNode finding(String name) {
      for (JsonNode check : exercise(name).path("checks")) {
        if (!check.path("findings").isEmpty()) {
          return check.path("findings").path(0);
        }
      }
      throw new AssertionError("nothing was found about " + name);
    }
  }

  private ChildJvm() {}

  /** Runs {@code kobai check} on a folder; checks may take two seconds. */
  static Outcome check(Path layers, String... options) {
    Path json = layers.resolveSibling("grade.json");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "check", "--layers", layers.toString(), "--lang", "en", "--json", json.toString()));
    arguments.addAll(List.of(options));
    return run(layers.getParent(), json, List.of(), arguments);
  }

  /** Runs a command in a folder. */
  public static Outcome run(
      Path folder, Path json, List<String> properties, List<String> arguments) {
    return finish(builder(folder, properties, arguments), folder, json);
  }

  /** Prepares to run a command in a folder. */
  public static ProcessBuilder builder(
      Path folder, List<String> properties, List<String> arguments) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m", // less memory than checks have elsewhere: a nearly full heap is slow
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // checks are few here, and start sooner this way
                "-Dstdout.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Djunit.jupiter.execution.timeout.testable.method.default=2 s"));
    command.addAll(properties);
    command.addAll(List.of("-cp", classPath, "kobai.cli.Main"));
    command.addAll(arguments);
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  /** Waits until a process ends, which it must do by itself; reads its screen and grade. */
  public static Outcome finish(ProcessBuilder builder, Path folder, Path json) {
    try {
      Path screen = folder.resolve("screen.txt");
      Process process = builder.redirectErrorStream(true).redirectOutput(screen.toFile()).start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();
      String text = Files.readString(screen, StandardCharsets.UTF_8);
      assertTrue(ended, "ends by itself; so far it printed\n" + text);
      String grade = Files.exists(json) ? Files.readString(json) : "{}";
      return new Outcome(process.exitValue(), text, JsonMapper.shared().readTree(grade));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
