package kobai.grading;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import kobai.files.ClassPathEntry;
import kobai.finding.DoesNotCompile;
import kobai.nn.Layer;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Compiles a student's files in such a way that a broken file affects only itself and the files
 * that need it: it puts files with errors aside, and compiles the others again without them.
 */
public final class Compilation {
  private static final String HARNESS = "kobai."; // its packages

  private static final List<String> OPTIONS =
      List.of("-g", "-proc:none", "-implicit:none", "-Xlint:none", "-Xmaxerrs", "1000");

  private final JavaCompiler compiler;
  private final String folder;
  private final Locale locale;
  private final Map<String, DoesNotCompile> broken = new LinkedHashMap<>(); // by file name
  private final SourcePlaces places;
  private Map<String, byte[]> classes = Map.of();
  private boolean crashed; // the compiler itself crashed

  private Compilation(
      JavaCompiler compiler,
      List<SourceFile> files,
      Set<String> putAside,
      String folder,
      Locale locale) {
    this.compiler = compiler;
    this.folder = folder;
    this.locale = locale;
    this.places = new SourcePlaces(folder);
    putAside.forEach(name -> broken.put(name, new DoesNotCompile(folder + name, "", 1, null)));
    List<SourceFile> remaining = new ArrayList<>(files);
    remaining.removeIf(file -> putAside.contains(file.name()));
    boolean again = !remaining.isEmpty();
    while (again) {
      again = tryToCompile(remaining);
      remaining.removeIf(file -> broken.containsKey(file.name()));
    }
  }

  /**
   * Compiles.
   *
   * @param folder where the files are, as messages show it: "exercises/layers/"
   * @param locale the language in which the compiler is to complain
   */
  public static Compiled of(
      JavaCompiler compiler, List<SourceFile> files, String folder, Locale locale) {
    return of(compiler, files, Set.of(), folder, locale);
  }

  /**
   * Compiles without some files, as if they were broken: files that need them are rejected, too.
   *
   * @param putAside the names of those files
   * @param folder where the files are, as messages show it: "exercises/layers/"
   * @param locale the language in which the compiler is to complain
   */
  public static Compiled of(
      JavaCompiler compiler,
      List<SourceFile> files,
      Set<String> putAside,
      String folder,
      Locale locale) {
    Compilation compilation = new Compilation(compiler, files, putAside, folder, locale);
    return new Compiled(
        compilation.classes, Map.copyOf(compilation.broken), compilation.places.all());
  }

  /** Returns whether another round is needed. */
  private boolean tryToCompile(List<SourceFile> files) {
    try {
      return compile(files);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return putAsideAfterCrash(files, e);
    }
  }

  /**
   * Handles a crash of the compiler: blames each file that crashes it alone, or all files if none
   * does.
   */
  private boolean putAsideAfterCrash(List<SourceFile> files, Throwable crash) {
    crashed = true;
    List<SourceFile> toBlame =
        files.stream()
            .filter(f -> files.size() > 1)
            .filter(f -> new Compilation(compiler, List.of(f), Set.of(), folder, locale).crashed)
            .toList();
    Throwable cause = crash.getCause() == null ? crash : crash.getCause();
    for (SourceFile file : toBlame.isEmpty() ? files : toBlame) {
      broken.put(file.name(), new DoesNotCompile(folder + file.name(), cause.toString(), 1, null));
    }
    return !toBlame.isEmpty();
  }

  private boolean compile(List<SourceFile> files) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StudentFiles manager =
        new StudentFiles(
            compiler.getStandardFileManager(diagnostics, locale, StandardCharsets.UTF_8))) {
      List<String> options = new ArrayList<>(OPTIONS);
      options.add("-classpath");
      options.add(classPath());
      List<StudentFiles.Source> sources = files.stream().map(StudentFiles.Source::new).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(Writer.nullWriter(), manager, diagnostics, options, null, sources);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      boolean intruders = false;
      for (CompilationUnitTree unit : task.parse()) {
        places.find(unit, positions);
        intruders |= putAsideIntruder(unit, positions);
      }
      if (intruders) {
        return files.stream().anyMatch(file -> !broken.containsKey(file.name()));
      }
      task.generate();
      int before = broken.size();
      for (Map.Entry<SourceFile, List<Diagnostic<?>>> entry : errors(diagnostics).entrySet()) {
        broken.put(entry.getKey().name(), brokenBecause(entry.getKey(), entry.getValue()));
      }
      classes = manager.classes();
      return broken.size() > before && broken.size() < before + files.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<SourceFile, List<Diagnostic<?>>> errors(
      DiagnosticCollector<JavaFileObject> diagnostics) {
    Map<SourceFile, List<Diagnostic<?>>> errors = new LinkedHashMap<>();
    for (Diagnostic<? extends JavaFileObject> d : diagnostics.getDiagnostics()) {
      if (d.getKind() == Diagnostic.Kind.ERROR && d.getSource() instanceof StudentFiles.Source s) {
        errors.computeIfAbsent(s.file(), file -> new ArrayList<>()).add(d);
      }
    }
    return errors;
  }

  /** Blames the file itself, unless the error is the name of a file that was put aside. */
  private DoesNotCompile brokenBecause(SourceFile file, List<Diagnostic<?>> errors) {
    for (Diagnostic<?> error : errors) {
      DoesNotCompile needed = broken.get(fileNamedAt(file, error));
      if (needed != null) {
        return needed;
      }
    }
    Diagnostic<?> first = errors.get(0);
    String path = folder + file.name();
    CompilerError error = CompilerError.of(file.text(), first, locale);
    SourceLine line = new SourceLine(path, (int) first.getLineNumber());
    return new DoesNotCompile(
        path, error.message(), errors.size(), line, CompilerAnswers.of(error));
  }

  /** Returns the file that defines, or should define, the class whose name is the error. */
  private String fileNamedAt(SourceFile file, Diagnostic<?> error) {
    String name = namedAt(file, error);
    return places.fileOf(name);
  }

  private static String namedAt(SourceFile file, Diagnostic<?> error) {
    int start = (int) error.getStartPosition();
    int end = (int) error.getEndPosition();
    return start >= 0 && end <= file.text().length() && start < end
        ? afterLastDot(file.text().substring(start, end)) // layers.Helper is Helper
        : "";
  }

  private static String afterLastDot(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * Puts a file aside if it would change how the others compile, because it declares a module or a
   * class in the package of the contract. Returns whether it did.
   */
  private boolean putAsideIntruder(CompilationUnitTree unit, SourcePositions positions) {
    String file = SourcePlaces.nameOf(unit);
    String inPackage = String.valueOf(unit.getPackageName());
    if (unit.getModule() == null && !inPackage.startsWith(HARNESS)) {
      return false;
    }
    Tree culprit = unit.getModule() == null ? unit.getPackage() : unit.getModule();
    String what = unit.getModule() == null ? "package " + inPackage : "module";
    broken.put(
        file,
        new DoesNotCompile(
            folder + file,
            what + " is not \"package layers\"",
            1,
            places.of(unit, positions, culprit)));
    return true;
  }

  /**
   * Returns the class path of the contract and commons-math3: the places from which the kit itself
   * has them.
   */
  private static String classPath() {
    return Stream.of(Layer.class, RealMatrix.class)
        .map(c -> ClassPathEntry.of(c).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }
}
