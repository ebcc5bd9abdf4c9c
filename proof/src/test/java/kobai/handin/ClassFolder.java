package kobai.handin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kobai.grading.Folder;

/** The hand-ins of a made-up class. */
final class ClassFolder {
  private static final List<String> EXERCISES = List.of("Affine", "Sigmoid", "ReLU", "Softmax");

  private final Path root;

  ClassFolder(Path root) {
    this.root = root;
  }

  /**
   * Makes a class of several kinds of students: right, half done, not started, refused.
   *
   * @param students the number of students
   */
  static ClassFolder mixed(Path root, int students) {
    ClassFolder folder = new ClassFolder(root);
    for (int k = 0; k < students; k++) {
      String id = "student%02d".formatted(k);
      switch (k % 4) {
        case 0 -> folder.solved(id);
        case 1 -> folder.handIn(id, "ReLU", untouched("ReLU"));
        case 2 -> folder.handIn(id, "Sigmoid", "package layers; class Sigmoid {");
        default -> folder.empty(id);
      }
    }
    return folder;
  }

  Path root() {
    return root;
  }

  /** Adds a student who solved everything. */
  ClassFolder solved(String id) {
    return handIn(id, "Affine", Folder.solution("Affine.java"));
  }

  /** Adds a student who handed in nothing. */
  ClassFolder empty(String id) {
    return written(() -> Files.createDirectories(root.resolve(id)));
  }

  /** Adds a student who solved everything, but handed in this source for one exercise. */
  ClassFolder handIn(String id, String exercise, String source) {
    Map<String, String> files = new TreeMap<>();
    EXERCISES.forEach(name -> files.put(name, Folder.solution(name + ".java")));
    files.put(exercise, source);
    return written(
        () -> {
          Path layers = Files.createDirectories(root.resolve(id).resolve("layers"));
          for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(layers.resolve(file.getKey() + ".java"), file.getValue());
          }
        });
  }

  /** Returns an exercise as it was handed out. */
  static String untouched(String exercise) {
    try {
      return Files.readString(Path.of("exercises", "layers", exercise + ".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what a student handed in. */
  ClassFolder withdrawn(String id) {
    return written(
        () -> {
          try (Stream<Path> files = Files.walk(root.resolve(id))) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
              Files.delete(file);
            }
          }
        });
  }

  private interface Writing {
    void write() throws IOException;
  }

  private ClassFolder written(Writing writing) {
    try {
      writing.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all files of a folder except the timings, with their contents. */
  static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("timings.csv")) {
          contents.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }
}
