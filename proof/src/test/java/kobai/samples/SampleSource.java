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
  private static final Path SAMPLES = Path.of("proof", "src", "test", "java", "kobai", "samples");

  /** Returns all of them, in an order that is always the same. */
  public static List<SampleSource> all() throws IOException {
    List<SampleSource> all = new ArrayList<>();
    for (String exercise : Samples.EXERCISES) {
      for (String kind : List.of("mistaken", "right", "strange")) {
        for (Path file : files(SAMPLES.resolve(kind).resolve(exercise.toLowerCase(Locale.ROOT)))) {
          SampleSource sample = new SampleSource(exercise, file);
          if (!sample.isHelper()) {
            all.add(sample);
          }
        }
      }
    }
    return all;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith("package-info.java")).sorted().toList();
    }
  }

  /** Returns the files beside this one that it names: classes of the student's own. */
  public List<SampleSource> helpers() throws IOException {
    String text = Files.readString(file);
    List<SampleSource> helpers = new ArrayList<>();
    for (Path other : files(file.getParent())) {
      SampleSource helper = new SampleSource(exercise, other);
      if (!other.equals(file)
          && text.matches("(?s).*\\b(extends|implements) " + helper.name() + "\\b.*")) {
        helpers.add(helper);
      }
    }
    return helpers;
  }

  /** Helpers are what no layer can be made of. */
  private boolean isHelper() throws IOException {
    return Files.readString(file)
        .matches("(?s).*\\b(abstract class|interface) " + name() + "\\b.*");
  }

  /** Returns the text of the file, called after its exercise and without what only we know. */
  public String handIn() throws IOException {
    return handIn(Files.readString(file), name(), exercise);
  }

  /** Returns the name of its class here. */
  public String name() {
    return file.getFileName().toString().replace(".java", "");
  }

  /** Returns the text of a helper, which keeps its name. */
  public String asHelper() throws IOException {
    return handIn(Files.readString(file), name(), name());
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
