package kobai.instructor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kobai.course.Course;
import kobai.files.RealPath;
import kobai.handin.ingest.HandIn;

/** The ways in which the folders of {@code kobai grade} can be mixed up, and a message for each. */
final class OutputFolder {
  private OutputFolder() {}

  /**
   * Returns what is wrong with the output folder: its files must not become hand-ins of the next
   * run, nor replace the hand-ins of this one.
   */
  static Optional<String> mixedUp(Path handIns, Path out) throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      return Optional.of(out + " is a file; --out names a folder.");
    }
    Path from = RealPath.of(handIns);
    Path to = RealPath.of(out);
    if (Files.isDirectory(handIns) && to.startsWith(from)) {
      return Optional.of(
          out
              + " lies in "
              + handIns
              + ", and would be taken for a hand-in. Choose a folder beside it with --out.");
    }
    for (String own : List.of("students", "sources")) {
      if (from.startsWith(to.resolve(own))) {
        return Optional.of(
            handIns
                + " lies where the results would be written. Choose another folder with --out.");
      }
    }
    return Optional.empty();
  }

  /** Returns the name that shows that this is the hand-in of one student, not those of a class. */
  static Optional<String> partOfOne(List<HandIn> found, Course course) {
    return found.stream().map(HandIn::id).filter(id -> isPart(id, course)).findFirst();
  }

  private static boolean isPart(String name, Course course) {
    return List.of("layers", "exercises").contains(name)
        || course.exercises().stream().anyMatch(exercise -> name.equals(exercise + ".java"));
  }
}
