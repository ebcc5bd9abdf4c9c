package kobai.handin.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a hand-in may leave behind after its grade: processes and files. Other programs start and
 * end on this machine all the time, so everything that a hand-in starts has a mark.
 */
final class Surroundings {
  static final Path HERE = Path.of("").toAbsolutePath();
  static final Path HOME = Path.of(System.getProperty("user.home"));

  private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
  private static final Path PROCESSES = Path.of("/proc");

  /** The mark of this run: other runs may be in progress. */
  static final String MARK = Case.MARK + ProcessHandle.current().pid() + "-";

  private Surroundings() {}

  /** Returns the command lines of processes below this one, and of marked ones anywhere. */
  static Set<String> processes() {
    Set<String> found =
        ProcessHandle.current()
            .descendants()
            .filter(ProcessHandle::isAlive)
            .map(p -> p.pid() + " " + commandLine(PROCESSES.resolve(String.valueOf(p.pid()))))
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> all =
        Files.isDirectory(PROCESSES) ? Files.list(PROCESSES) : Stream.<Path>of()) {
      all.filter(folder -> folder.getFileName().toString().matches("\\d+"))
          .map(folder -> folder.getFileName() + " " + commandLine(folder))
          .filter(line -> line.contains(MARK))
          .forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String commandLine(Path folder) {
    try {
      String words = Files.readString(folder.resolve("cmdline"), StandardCharsets.ISO_8859_1);
      return words.replace('\0', ' ').strip();
    } catch (IOException e) {
      return ""; // the process has ended
    }
  }

  /** Returns marked files where hand-ins could have left them, and all files in this folder. */
  static Set<String> files() {
    Set<String> found = new TreeSet<>();
    list(HERE, 1).forEach(found::add);
    for (Path folder :
        Set.of(TEMPORARY, HOME, HOME.resolve(".m2"), Path.of("/"), HERE.resolve("target"))) {
      list(folder, folder.startsWith(HERE) ? 3 : 1)
          .filter(name -> name.contains(MARK))
          .forEach(found::add);
    }
    return found;
  }

  private static Stream<String> list(Path folder, int depth) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(folder, depth, new FileVisitOption[0])) {
      return files.map(Path::toString).toList().stream();
    } catch (IOException | UncheckedIOException e) {
      return Stream.of(); // not readable for us, or removed meanwhile
    }
  }
}
