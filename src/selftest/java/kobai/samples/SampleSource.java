package kobai.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The source of a sample, as a student would hand it in.
 *
 * @param exercise that it is meant for
 * @param file where it stands here
 */
public record SampleSource(String exercise, Path file) {
  private static final Path SAMPLES = Path.of("src", "selftest", "java", "kobai", "samples");

  /** Returns all of them, in an order that is always the same. */
  public static List<SampleSource> all() throws IOException {
    List<SampleSource> all = new ArrayList<>();
    for (String exercise : Samples.EXERCISES) {
      for (String kind : List.of("mistaken", "right", "strange")) {
        Path folder = SAMPLES.resolve(kind).resolve(exercise.toLowerCase(Locale.ROOT));
        try (Stream<Path> files = Files.list(folder)) {
          files
              .filter(file -> !file.endsWith("package-info.java"))
              .sorted()
              .forEach(file -> all.add(new SampleSource(exercise, file)));
        }
      }
    }
    return all;
  }

  /** Returns the text of the file, called after its exercise and without what only we know. */
  public String handIn() throws IOException {
    return handIn(Files.readString(file), name(), exercise);
  }

  private String name() {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String handIn(String source, String name, String exercise) {
    return source
        .replaceFirst("package [a-z.]+;", "package layers;")
        .replace("import kobai.samples.Mistake;\n", "")
        .replaceFirst("@Mistake\\([^)]*\\)\n", "")
        .replaceAll("\\b" + name + "\\b", exercise);
  }

  @Override
  public String toString() {
    return exercise + " " + name();
  }
}
