package kobai.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The source files of a folder, as far as they can be read.
 *
 * @param files the files that are text
 * @param unreadable the names of the files that are not text
 */
public record SourceFolder(List<SourceFile> files, Set<String> unreadable) {

  /** Creates an unmodifiable copy, in the order in which the files are compiled. */
  public SourceFolder {
    // If two files hold the same class, the one with the wrong name, perhaps a copy, comes last.
    files = files.stream().sorted(Comparator.comparing(file -> !file.holdsItsClass())).toList();
    unreadable = Set.copyOf(unreadable);
  }

  /** Reads a folder; a folder that does not exist counts as empty. */
  public static SourceFolder read(Path folder) {
    List<SourceFile> files = new ArrayList<>();
    Set<String> unreadable = new TreeSet<>();
    for (Path path : sources(folder)) {
      try {
        files.add(SourceFile.read(path));
      } catch (IOException e) {
        unreadable.add(nameOf(path));
      }
    }
    return new SourceFolder(files, unreadable);
  }

  private static List<Path> sources(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(path -> SourceFile.isSource(nameOf(path))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** Returns whether there is a text file with exactly this name. */
  boolean has(String file) {
    return files.stream().anyMatch(f -> f.name().equals(file));
  }

  /**
   * Returns the name of a file that differs only in capitals, which is the likeliest reason for a
   * missing file; empty if there is none.
   */
  String similarTo(String file) {
    return files.stream()
        .map(SourceFile::name)
        .filter(name -> name.equalsIgnoreCase(file))
        .findFirst()
        .orElse("");
  }
}
