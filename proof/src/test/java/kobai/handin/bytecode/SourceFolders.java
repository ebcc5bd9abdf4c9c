package kobai.handin.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Source files for these tests, and their classes as the compiler of this JDK makes them. */
final class SourceFolders {
  private static final Path RESOURCES =
      Path.of("proof", "src", "test", "resources", "kobai", "handin", "bytecode");
  private static final List<String> OPTIONS = List.of("-g", "-proc:none", "-Xlint:none");

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

  /** Returns the lines of a file of these tests' resources that are no comments. */
  static List<String> lines(String file) {
    try (Stream<String> lines = Files.lines(RESOURCES.resolve(file))) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the classes of source files that have no errors. */
  static Map<String, byte[]> compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (MemoryFiles files =
        new MemoryFiles(compiler.getStandardFileManager(problems, null, null))) {
      List<JavaFileObject> units = new ArrayList<>();
      sources.forEach((name, text) -> units.add(source(name, text)));
      compiler.getTask(null, files, problems, OPTIONS, null, units).call();
      List<Diagnostic<? extends JavaFileObject>> errors =
          problems.getDiagnostics().stream()
              .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
              .toList();
      assertEquals(List.of(), errors);
      return files.classes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFileObject source(String name, String text) {
    URI uri = URI.create("memory:///" + name);
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
