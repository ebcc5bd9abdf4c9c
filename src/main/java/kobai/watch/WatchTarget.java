package kobai.watch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kobai.course.Course;
import kobai.grading.SourceFile;
import kobai.grading.SourceFolder;

/**
 * What is watched.
 *
 * @param root the folder that holds the folder layers
 * @param course whose exercises they are
 * @param exercises those to be graded, in the course's order
 * @param seed where the random inputs come from
 */
public record WatchTarget(Path root, Course course, List<String> exercises, long seed) {

  /** Creates an unmodifiable copy. */
  public WatchTarget {
    exercises = List.copyOf(exercises);
  }

  /** Returns the folder in which files are saved. */
  Path layers() {
    return root.resolve("layers");
  }

  /** Returns what stands in each of its files, as far as they can be read. */
  private Map<String, String> sources() {
    Map<String, String> texts = new HashMap<>();
    try {
      for (SourceFile file : SourceFolder.read(layers()).files()) {
        texts.put(file.name(), file.text());
      }
    } catch (UncheckedIOException e) {
      // then nobody knows which layer names which: who grades them says what is the matter
    }
    return texts;
  }

  /** Returns what a save of these files touches. */
  AffectedExercises touchedBy(Set<String> files) {
    return AffectedExercises.by(files, course, exercises, sources());
  }
}
