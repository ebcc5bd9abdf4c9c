package kobai.update;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program git, run in one folder. A student or instructor with a repository has git installed
 * already, in the version and with the settings that this repository needs.
 */
public final class Git {
  private final Path folder;
  private final Map<String, String> environment;

  private Git(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** Returns git for a folder. */
  public static Git in(Path folder) {
    return new Git(folder.toAbsolutePath(), Map.of());
  }

  /** Returns the same git with more environment variables. */
  public Git with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(more);
    return new Git(folder, all);
  }

  /** Returns the folder it runs in. */
  public Path folder() {
    return folder;
  }

  /**
   * Runs a command.
   *
   * @return its output, without the end of the last line
   * @throws IOException if git is not installed or fails; the message is git's own
   */
  public String run(String... arguments) throws IOException {
    return feed("", arguments);
  }

  /** Runs a command with this text as its input. */
  public String feed(String input, String... arguments) throws IOException {
    Outcome outcome = outcome(input, arguments);
    if (outcome.code() != 0) {
      throw new IOException("git " + arguments[0] + ": " + outcome.complaint());
    }
    return outcome.output();
  }

  /** Runs a command that may fail; returns its output, or nothing if it failed. */
  public Optional<String> ask(String... arguments) throws IOException {
    Outcome outcome = outcome("", arguments);
    return outcome.code() == 0 ? Optional.of(outcome.output()) : Optional.empty();
  }

  /**
   * Runs a command with the option {@code -z}, which prints paths that each end with the character
   * 0; returns them.
   */
  public List<String> paths(String... arguments) throws IOException {
    String output = run(arguments);
    return output.isEmpty() ? List.of() : List.of(output.split("\0"));
  }

  private record Outcome(int code, String output, String complaint) {}

  /** Uses files instead of pipes, so that neither side ever waits for the other to read. */
  private Outcome outcome(String input, String... arguments) throws IOException {
    Path in = Files.createTempFile("kobai", ".in");
    Path err = Files.createTempFile("kobai", ".err");
    try {
      Files.writeString(in, input);
      Process process = start(in, err, arguments);
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      return new Outcome(code, output.stripTrailing(), Files.readString(err).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while git " + arguments[0] + " ran", e);
    } finally {
      Files.delete(in);
      Files.delete(err);
    }
  }

  private Process start(Path in, Path err, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "--no-pager"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectInput(in.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IOException(
          "This needs git, which could not be started. It is at https://git-scm.com.", e);
    }
  }
}
