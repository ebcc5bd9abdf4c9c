package kobai.hint;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Records in a properties file which step was shown last for each exercise, and for which code. A
 * file that is missing or invalid counts as empty, and hints begin again.
 */
final class HintMemory {
  private static final String STEP = ".step";
  private static final String CODE = ".code";

  private final Path file;
  private final Map<String, Told> told = new TreeMap<>();

  private HintMemory(Path file) {
    this.file = file;
  }

  /**
   * The step that was shown last for an exercise.
   *
   * @param step the step
   * @param code the fingerprint of the code that it was shown for
   */
  record Told(Step step, String code) {}

  /** Reads the memory from its file. */
  static HintMemory read(Path file) {
    HintMemory memory = new HintMemory(file);
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      return memory; // missing or damaged: begin again
    }
    for (String key : properties.stringPropertyNames()) {
      if (key.endsWith(STEP)) {
        String exercise = key.substring(0, key.length() - STEP.length());
        String code = properties.getProperty(exercise + CODE, "");
        step(properties.getProperty(key))
            .ifPresent(step -> memory.told.put(exercise, new Told(step, code)));
      }
    }
    return memory;
  }

  private static Optional<Step> step(String number) {
    return number.matches("[1-9]") ? Step.numbered(Integer.parseInt(number)) : Optional.empty();
  }

  /** Returns the step that was shown last for an exercise. */
  Optional<Told> last(String exercise) {
    return Optional.ofNullable(told.get(exercise));
  }

  /**
   * Records the step that is being shown.
   *
   * @throws IOException if it cannot be written
   */
  void tell(String exercise, Told last) throws IOException {
    told.put(exercise, last);
    write();
  }

  /**
   * Forgets an exercise: a student who comes back to it begins again.
   *
   * @throws IOException if that cannot be written
   */
  void forget(String exercise) throws IOException {
    if (told.remove(exercise) != null) {
      write();
    }
  }

  private void write() throws IOException {
    StringBuilder text =
        new StringBuilder("# Which hints have been given. Without this file they begin again.\n");
    told.forEach(
        (exercise, last) -> {
          text.append(exercise).append(STEP + "=").append(last.step().number()).append('\n');
          text.append(exercise).append(CODE + "=").append(last.code()).append('\n');
        });
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }
}
