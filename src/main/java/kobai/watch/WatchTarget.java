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
 * The folder and the exercises that are watched.
 *
 * @param root the folder that holds the folder layers
 * @param course the course that the exercises belong to
 * @param exercises the exercises to grade, in the course's order
 * @param seed the seed of the random inputs
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

  /** Returns the content of each of its files, as far as they can be read. */
  private Map<String, String> sources() {
    Map<String, String> texts = new HashMap<>();
    try {
      for (SourceFile file : SourceFolder.read(layers()).files()) {
        texts.put(file.name(), file.text());
      }
    } catch (UncheckedIOException e) {
      // then it is not known which layer names which; the grading will report the problem
    }
    return texts;
  }

  /** Returns the exercises that a save of these files affects. */
  AffectedExercises touchedBy(Set<String> files) {
    return AffectedExercises.by(files, course, exercises, sources());
  }
}
