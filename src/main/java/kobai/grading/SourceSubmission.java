package kobai.grading;

import static kobai.check.Unusable.Reason.NOT_A_LAYER;
import static kobai.check.Unusable.Reason.NO_CLASS;
import static kobai.check.Unusable.Reason.NO_COMPILER;
import static kobai.check.Unusable.Reason.NO_CONSTRUCTOR;
import static kobai.check.Unusable.Reason.NO_FILE;
import static kobai.check.Unusable.Reason.UNREADABLE;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.tools.ToolProvider;
import kobai.check.DoesNotCompile;
import kobai.check.FindingError;
import kobai.check.GuardedLayer;
import kobai.check.Origin;
import kobai.check.SourceLine;
import kobai.check.Unusable;
import kobai.nn.Layer;
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
  private final SourceFolder folder;
  private final CompletableFuture<Optional<Compilation>> compilation;
  private @Nullable MemoryLoader loader;

  /**
   * Reads and compiles a folder.
   *
   * @param root the folder that holds the folder {@code layers}, for example {@code exercises}
   * @param locale the language in which the compiler is to complain
   */
  public SourceSubmission(Path root, Locale locale) {
    this.root = root;
    this.folder = SourceFolder.read(root.resolve(PACKAGE));
    this.compilation = CompletableFuture.supplyAsync(() -> compile(locale));
  }

  private SourceSubmission(SourceSubmission other) {
    this.root = other.root;
    this.folder = other.folder;
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
    loader =
        new MemoryLoader(name(), compilation.join().map(Compilation::classes).orElseGet(Map::of));
  }

  @Override
  public void forget() {
    if (loader == null || loader.canRemember()) {
      renew();
    }
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
    Compilation compiled = requireCompiled(exercise);
    Origin origin = origin(exercise, compiled);
    return GuardedLayer.make(
        exercise,
        origin,
        () -> {
          Class<? extends Layer> type = type(exercise, compiled);
          return instance(constructor(compiled, type, arguments.length), arguments);
        });
  }

  private Compilation requireCompiled(String exercise) {
    String file = exercise + ".java";
    Compilation compiled =
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
    DoesNotCompile broken = compiled.broken(file);
    if (broken != null) {
      throw new FindingError(broken);
    }
    return compiled;
  }

  private Class<? extends Layer> type(String exercise, Compilation compiled) {
    try {
      if (loader == null) {
        renew();
      }
      Class<?> type = Class.forName(PACKAGE + "." + exercise, true, loader);
      if (!Layer.class.isAssignableFrom(type)) {
        throw unusable(NOT_A_LAYER, exercise, "class " + exercise + " implements Layer", compiled);
      }
      return type.asSubclass(Layer.class);
    } catch (ClassNotFoundException e) {
      throw unusable(NO_CLASS, exercise, "package layers; public class " + exercise);
    }
  }

  private Constructor<? extends Layer> constructor(
      Compilation compiled, Class<? extends Layer> type, int arguments) {
    String exercise = type.getSimpleName();
    Class<?>[] types = new Class<?>[arguments];
    Arrays.fill(types, RealMatrix.class);
    String signature =
        "public " + exercise + (arguments == 2 ? "(RealMatrix w, RealMatrix b)" : "()");
    try {
      if (Modifier.isAbstract(type.getModifiers()) || !Modifier.isPublic(type.getModifiers())) {
        throw unusable(NO_CLASS, exercise, "public class " + exercise, compiled);
      }
      return type.getConstructor(types);
    } catch (NoSuchMethodException e) {
      throw unusable(NO_CONSTRUCTOR, exercise, signature, compiled);
    }
  }

  private static Layer instance(Constructor<? extends Layer> constructor, RealMatrix[] arguments)
      throws Throwable {
    Object[] copies = Arrays.stream(arguments).map(RealMatrix::copy).toArray();
    try {
      return constructor.newInstance(copies);
    } catch (InvocationTargetException e) {
      throw e.getCause(); // what the student's constructor threw
    }
  }

  private FindingError unusable(Unusable.Reason reason, String exercise, String detail) {
    return new FindingError(new Unusable(reason, shown(exercise + ".java"), detail, null));
  }

  private FindingError unusable(
      Unusable.Reason reason, String exercise, String detail, Compilation compiled) {
    return new FindingError(
        new Unusable(reason, shown(exercise + ".java"), detail, compiled.type(exercise)));
  }

  private Origin origin(String exercise, Compilation compiled) {
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

  private Optional<Compilation> compile(Locale locale) {
    return Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
        .map(compiler -> new Compilation(compiler, folder.files(), shown(""), locale));
  }

  /**
   * Wherever the folder is on this machine, messages call its files exercises/layers/Affine.java.
   */
  private String shown(String file) {
    return name() + "/" + PACKAGE + "/" + file;
  }
}
