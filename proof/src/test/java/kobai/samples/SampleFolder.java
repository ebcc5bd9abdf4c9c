package kobai.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads samples from their files: {@code KIND/EXERCISE.txt}, or several files {@code
 * KIND/EXERCISE-PART.txt}. A line {@code === NAME NUMBER NAMES...} begins a sample, a line that
 * begins with {@code #} is a comment.
 */
final class SampleFolder {
  private static final Pattern BEGIN = Pattern.compile("^=== ", Pattern.MULTILINE);
  private static final Path TOP = top();
  private static final Path FOLDER =
      TOP.resolve(Path.of("proof", "src", "test", "resources", "kobai", "samples"));
  private static final List<SampleText> PARTS = parse("", "", read(FOLDER.resolve("parts.txt")));

  private SampleFolder() {}

  /** Returns the samples of one kind for one exercise, by name. */
  static List<SampleText> read(String kind, String exercise) {
    String prefix = exercise.toLowerCase(Locale.ROOT);
    try (Stream<Path> files = Files.list(FOLDER.resolve(kind))) {
      return files
          .filter(file -> file.getFileName().toString().matches(prefix + "(-\\w+)?\\.txt"))
          .flatMap(file -> parse(kind, exercise, read(file)).stream())
          .sorted(Comparator.comparing(SampleText::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the samples in the text of a file, in their order. */
  static List<SampleText> parse(String kind, String exercise, String text) {
    return Stream.of(BEGIN.split(text))
        .skip(1) // the file's own comment
        .map(section -> sample(kind, exercise, section.strip().lines().toList()))
        .toList();
  }

  private static SampleText sample(String kind, String exercise, List<String> lines) {
    List<String> title = List.of(lines.get(0).split(" +"));
    boolean numbered = title.size() > 1 && title.get(1).matches("\\d+");
    int number = numbered ? Integer.parseInt(title.get(1)) : 0;
    List<String> names = title.subList(numbered ? 2 : 1, title.size());
    return new SampleText(
        kind,
        exercise,
        title.get(0),
        new Mistake(number, names),
        lines.stream().skip(1).filter(line -> !line.startsWith("#")).toList());
  }

  /** Returns the lines that several samples of an exercise share, from parts.txt. */
  static List<String> part(String exercise, String name) {
    return PARTS.stream()
        .filter(part -> part.name().equals(exercise + "-" + name))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no part " + exercise + "-" + name))
        .lines();
  }

  /** Returns the file that students begin an exercise with. */
  static String exercise(String exercise) {
    return read(TOP.resolve(Path.of("exercises", "layers", exercise + ".java")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tests run at the top of the project, but mutation testing runs them in a module. */
  private static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("exercises"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no folder above this one holds the exercises");
      }
    }
    return folder;
  }
}
