package kobai.handin.bytecode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Source files for these tests. */
final class SourceFolders {
  private static final Path RESOURCES =
      Path.of("proof", "src", "test", "resources", "kobai", "handin", "bytecode");

  private SourceFolders() {}

  /** Returns the Java files in a folder of these tests' resources, by name. */
  static Map<String, String> folder(String name) {
    return sources(RESOURCES.resolve(name));
  }

  /** Returns the Java files in a folder and in those below it, by name. */
  static Map<String, String> sources(Path folder) {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        sources.put(name, Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  /** Returns the lines of a file of these tests' resources, without comments and blank lines. */
  static List<String> lines(String file) {
    try (Stream<String> lines = Files.lines(RESOURCES.resolve(file))) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
