package kobai.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles source files that are in memory, and keeps the classes there. */
public final class MemoryCompiler {
  private static final List<String> OPTIONS = List.of("-g", "-proc:none", "-Xlint:none");

  private MemoryCompiler() {}

  /**
   * Returns the classes of source files that have no errors, by name, as the compiler of this JDK
   * makes them.
   *
   * @param sources the text of each file by its name: "layers/Affine.java"
   */
  public static Map<String, byte[]> compile(Map<String, String> sources) {
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
      if (!errors.isEmpty()) {
        throw new AssertionError(errors);
      }
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
