package kobai.grading;

import static kobai.check.Unusable.Reason.NOT_A_LAYER;
import static kobai.check.Unusable.Reason.NO_CLASS;
import static kobai.check.Unusable.Reason.NO_COMPILER;
import static kobai.check.Unusable.Reason.NO_CONSTRUCTOR;
import static kobai.check.Unusable.Reason.NO_FILE;
import static kobai.check.Unusable.Reason.UNREADABLE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import kobai.check.Finding;
import kobai.check.FindingError;
import kobai.check.GuardedLayer;
import kobai.check.Origin;
import kobai.check.SourceLine;
import kobai.check.Unusable;
import kobai.worker.LocalRunner;
import kobai.worker.NoLayer;
import kobai.worker.Runner;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A submission that is a folder of source files: compiled in memory, run in this very JVM.
 *
 * <p>The compiler starts at once, on a thread of its own, and is waited for when it is needed.
 */
public final class SourceSubmission implements Submission {
  private static final String PACKAGE = "layers";

  private final Path root;
  private final Path folder;
  private final List<SourceFile> files = new ArrayList<>();
  private final Set<String> unreadable = new TreeSet<>();
  private final CompletableFuture<Optional<Compiled>> compilation;
  private @Nullable Runner runner; // made once the classes are there

  /**
   * Reads and compiles a folder.
   *
   * @param root the folder that holds the folder {@code layers}, for example {@code exercises}
   * @param locale the language in which the compiler is to complain
   */
  public SourceSubmission(Path root, Locale locale) {
    this.root = root;
    this.folder = root.resolve(PACKAGE);
    readFiles();
    this.compilation = CompletableFuture.supplyAsync(() -> compile(locale));
  }

  private SourceSubmission(SourceSubmission other) {
    this.root = other.root;
    this.folder = other.folder;
    this.files.addAll(other.files);
    this.unreadable.addAll(other.unreadable);
    this.compilation = other.compilation;
  }

  /**
   * Returns the same files, compiled once, as a submission with static state of its own: for
   * several grades at a time.
   */
  public SourceSubmission again() {
    return new SourceSubmission(this);
  }

  @Override
  public String name() {
    Path name = root.getFileName();
    return name == null ? root.toString() : name.toString();
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
    return files.stream()
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
    Origin origin = origin(exercise, compiled);
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
    if (unreadable.contains(file)) {
      throw unusable(UNREADABLE, exercise, "");
    }
    if (files.stream().noneMatch(f -> f.name().equals(file))) {
      throw unusable(NO_FILE, exercise, similarTo(file));
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
      case NOT_PUBLIC -> unusable(NO_CLASS, exercise, "public class " + exercise, compiled);
      case NOT_A_LAYER ->
          unusable(NOT_A_LAYER, exercise, "class " + exercise + " implements Layer", compiled);
      case NO_CONSTRUCTOR -> {
        String signature =
            "public " + exercise + (arguments == 2 ? "(RealMatrix w, RealMatrix b)" : "()");
        yield unusable(NO_CONSTRUCTOR, exercise, signature, compiled);
      }
    };
  }

  private FindingError unusable(Unusable.Reason reason, String exercise, String detail) {
    return new FindingError(new Unusable(reason, shown(exercise + ".java"), detail, null));
  }

  private FindingError unusable(
      Unusable.Reason reason, String exercise, String detail, Compiled compiled) {
    return new FindingError(
        new Unusable(reason, shown(exercise + ".java"), detail, compiled.type(exercise)));
  }

  /** A file whose name differs in capitals only is the likeliest reason for a missing one. */
  private String similarTo(String file) {
    return files.stream()
        .map(SourceFile::name)
        .filter(name -> name.equalsIgnoreCase(file))
        .findFirst()
        .map(this::shown)
        .orElse("");
  }

  private Origin origin(String exercise, Compiled compiled) {
    return new Origin() {
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

  private void readFiles() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(SourceFile::isSource).sorted().toList()) {
        try {
          files.add(SourceFile.read(path));
        } catch (IOException e) {
          unreadable.add(String.valueOf(path.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
    // Two files may hold one class: then it is the other that has the wrong name, a copy perhaps.
    files.sort(Comparator.comparing(file -> !file.holdsItsClass()));
  }

  private Optional<Compiled> compile(Locale locale) {
    return Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
        .map(compiler -> Compilation.of(compiler, files, shown(""), locale));
  }

  /**
   * Wherever the folder is on this machine, messages call its files exercises/layers/Affine.java.
   */
  private String shown(String file) {
    return name() + "/" + PACKAGE + "/" + file;
  }
}
