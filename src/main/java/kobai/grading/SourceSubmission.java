package kobai.grading;

import static kobai.finding.Unusable.Reason.NOT_A_LAYER;
import static kobai.finding.Unusable.Reason.NOT_PUBLIC;
import static kobai.finding.Unusable.Reason.NO_CLASS;
import static kobai.finding.Unusable.Reason.NO_COMPILER;
import static kobai.finding.Unusable.Reason.NO_CONSTRUCTOR;
import static kobai.finding.Unusable.Reason.NO_FILE;
import static kobai.finding.Unusable.Reason.UNREADABLE;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import kobai.check.CodeLocation;
import kobai.check.GuardedLayer;
import kobai.experiment.KnownLayers;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.Unusable;
import kobai.text.SourceLine;
import kobai.worker.LocalRunner;
import kobai.worker.NoLayer;
import kobai.worker.Runner;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A submission that is a folder of source files: compiled in memory, and run in this JVM or
 * wherever else a {@link Runner} runs it.
 */
public final class SourceSubmission implements Submission {
  private final String name;
  private final String shownFolder; // in messages
  private final SourceFolder folder;
  private final CompletableFuture<Optional<Compiled>> compilation;
  private @Nullable Runner runner; // created when the classes are compiled

  /**
   * Reads and compiles a folder. The compiler starts at once on its own thread; the first call that
   * needs the classes waits for it.
   *
   * @param root the folder that holds the folder {@code layers}, for example {@code exercises}
   * @param locale the language in which the compiler is to complain
   */
  public SourceSubmission(Path root, Locale locale) {
    this.name = String.valueOf(root.getFileName() == null ? root : root.getFileName());
    this.shownFolder = name + "/" + LocalRunner.PACKAGE + "/";
    this.folder = SourceFolder.read(root.resolve(LocalRunner.PACKAGE));
    this.compilation = CompletableFuture.supplyAsync(() -> compile(locale));
  }

  /**
   * Creates a submission of compiled files.
   *
   * @param name the name of the submission
   * @param shownFolder their folder in messages: "exercises/layers/"
   * @param runner runs the compiled classes
   */
  public SourceSubmission(
      String name, String shownFolder, SourceFolder folder, Compiled compiled, Runner runner) {
    this.name = name;
    this.shownFolder = shownFolder;
    this.folder = folder;
    this.compilation = CompletableFuture.completedFuture(Optional.of(compiled));
    this.runner = runner;
  }

  private SourceSubmission(SourceSubmission other) {
    this.name = other.name;
    this.shownFolder = other.shownFolder;
    this.folder = other.folder;
    this.compilation = other.compilation;
  }

  /**
   * Returns a submission of the same compiled files with separate static state in this JVM, so that
   * several grades can run in parallel.
   */
  public SourceSubmission again() {
    return new SourceSubmission(this);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void renew() {
    runner().renew();
  }

  @Override
  public void forget() {
    runner().forget();
  }

  private Runner runner() {
    if (runner == null) {
      runner = new LocalRunner(name(), compilation.join().map(Compiled::classes).orElse(Map.of()));
    }
    return runner;
  }

  @Override
  public List<Grade.Note> notes() {
    return folder.files().stream()
        .filter(SourceFile::oldEncoding)
        .map(file -> new Grade.Note("encoding", shown(file.name())))
        .toList();
  }

  @Override
  public @Nullable SourceLine line(StackTraceElement[] trace) {
    return compilation.join().map(compiled -> origin("", compiled).line(trace)).orElse(null);
  }

  @Override
  public GuardedLayer layer(String exercise, RealMatrix... arguments) {
    Compiled compiled = requireCompiled(exercise);
    CodeLocation origin = origin(exercise, compiled);
    return GuardedLayer.make(
        exercise,
        origin,
        () -> {
          try {
            return runner().make(exercise, arguments);
          } catch (NoLayer e) {
            throw unusable(e.reason(), exercise, arguments.length, compiled);
          }
        });
  }

  private Compiled requireCompiled(String exercise) {
    String file = exercise + ".java";
    Compiled compiled =
        compilation
            .join()
            .orElseThrow(
                () -> unusable(NO_COMPILER, exercise, System.getProperty("java.home", "")));
    if (folder.unreadable().contains(file)) {
      throw unusable(UNREADABLE, exercise, "");
    }
    if (!folder.has(file)) {
      String similar = folder.similarTo(file);
      throw unusable(NO_FILE, exercise, similar.isEmpty() ? "" : shown(similar));
    }
    Finding rejected = compiled.rejected().get(file);
    if (rejected != null) {
      throw new FindingError(rejected);
    }
    return compiled;
  }

  private FindingError unusable(
      NoLayer.Reason reason, String exercise, int arguments, Compiled compiled) {
    return switch (reason) {
      case NO_CLASS -> unusable(NO_CLASS, exercise, "package layers; public class " + exercise);
      case NOT_PUBLIC -> unusable(NOT_PUBLIC, exercise, "public class " + exercise, compiled);
      case NOT_A_LAYER ->
          unusable(NOT_A_LAYER, exercise, "class " + exercise + " implements Layer", compiled);
      case NO_CONSTRUCTOR ->
          unusable(NO_CONSTRUCTOR, exercise, constructor(exercise, arguments), compiled);
    };
  }

  /**
   * Returns the constructor in words; argument names are known only for the layers of the course.
   */
  private static String constructor(String exercise, int arguments) {
    List<String> list =
        KnownLayers.find(exercise)
            .filter(spec -> spec.parameters().size() == arguments)
            .map(spec -> spec.parameters().stream().map(p -> "RealMatrix " + lower(p.name())))
            .map(Stream::toList)
            .orElse(Collections.nCopies(arguments, "RealMatrix"));
    return "public " + exercise + "(" + String.join(", ", list) + ")";
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private FindingError unusable(Unusable.Reason reason, String exercise, String detail) {
    return new FindingError(new Unusable(reason, shown(exercise + ".java"), detail, null));
  }

  private FindingError unusable(
      Unusable.Reason reason, String exercise, String detail, Compiled compiled) {
    return new FindingError(
        new Unusable(reason, shown(exercise + ".java"), detail, compiled.type(exercise)));
  }

  private CodeLocation origin(String exercise, Compiled compiled) {
    return new CodeLocation() {
      @Override
      public @Nullable SourceLine method(String method) {
        return compiled.method(exercise, method);
      }

      @Override
      public String folder() {
        return shown("");
      }

      @Override
      public void outOfMemory() {
        renew();
      }
    };
  }

  private Optional<Compiled> compile(Locale locale) {
    return Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
        .map(compiler -> Compilation.of(compiler, folder.files(), shown(""), locale));
  }

  private String shown(String file) {
    return shownFolder + file;
  }
}
