package kobai.house;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A copy of the project for runs of Maven. It has the kit's compiled classes, so that Maven
 * compiles only the grading suite.
 */
public final class BuiltProject {
  private static final List<String> PARTS =
      List.of(
          "pom.xml", "build/pom.xml", ".mvn", "src/test", "src/main/resources", "target/classes");

  private BuiltProject() {}

  /** Copies the project into a folder, without exercises and solutions. */
  public static void into(Path folder) throws IOException {
    for (String part : PARTS) {
      copy(Path.of(part), folder.resolve(part));
    }
  }

  /** Copies a file, or a folder with all that it holds. */
  public static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = from.equals(file) ? to : to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** Returns the command that runs Maven in a copy, without the network. */
  public static List<String> maven(Path program, String... arguments) {
    return Stream.concat(
            Stream.of(program.toString(), "-o", "-Dmaven.main.skip=true"), Stream.of(arguments))
        .toList();
  }

  /** Returns the Maven on the PATH. */
  public static Optional<Path> maven() {
    String name = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(place -> !place.isBlank())
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
