package kobai.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import kobai.finding.Finding;
import kobai.finding.Unusable;
import kobai.grading.Compilation;
import kobai.grading.Compiled;
import kobai.grading.SourceFile;
import kobai.grading.SourceFolder;
import kobai.worker.LocalRunner;

/**
 * Grades a user's own layers again each time they are saved. They are compiled in this JVM, whose
 * compiler is warm, and run in a worker that is discarded afterwards, with everything that the code
 * has left in it. The user trusts this code, so there is no sandbox and no allow-list.
 */
public final class HomeBench implements AutoCloseable {
  private static final int SECONDS = 300; // for all exercises; each check has its own limit

  private final Path root;
  private final Locale locale;
  private final String name;
  private final String shownFolder; // the same wherever the folder is
  private final Path tools;
  private final WorkersAhead workers;

  /**
   * Makes the worker's jar, and starts the first worker.
   *
   * @param root the folder that holds the folder {@code layers}, for example {@code exercises}
   * @param locale the language of the compiler's messages
   * @throws IOException if the temporary folder cannot be written to
   */
  public HomeBench(Path root, Locale locale) throws IOException {
    this.root = root;
    this.locale = locale;
    this.name = String.valueOf(root.getFileName() == null ? root : root.getFileName());
    this.shownFolder = name + "/" + LocalRunner.PACKAGE + "/";
    this.tools = ToolFolder.create();
    Path jar = tools.resolve("worker.jar");
    PartialJar.WORKER.write(jar);
    WarmUp warmUp = new WarmUp(compile(List.of(WarmUp.SOURCE)).classes());
    this.workers = new WorkersAhead(() -> WorkerProcess.startAtHome(jar), warmUp);
    getReady();
  }

  /** Returns the name of a file in messages: "exercises/layers/Affine.java". */
  String shown(String file) {
    return shownFolder + file;
  }

  /**
   * Reads and compiles what the folder holds now, and prepares to run it.
   *
   * @throws java.io.UncheckedIOException if the folder cannot be listed
   */
  public WorkerSubmission submission() {
    SourceFolder folder = SourceFolder.read(root.resolve(LocalRunner.PACKAGE));
    Compiled compiled = compile(folder.files());
    RemoteRunner runner = new RemoteRunner(workers::next, name, compiled.classes());
    return new WorkerSubmission(name, shownFolder, folder, compiled, runner, SECONDS);
  }

  /** Starts the worker of the next submission in advance. */
  public void getReady() {
    workers.startOne();
  }

  private Compiled compile(List<SourceFile> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    return compiler == null
        ? new Compiled(Map.of(), noCompiler(files), Map.of())
        : Compilation.of(compiler, files, shownFolder, locale);
  }

  private Map<String, Finding> noCompiler(List<SourceFile> files) {
    Unusable.Reason reason = Unusable.Reason.NO_COMPILER;
    String java = System.getProperty("java.home", "");
    Map<String, Finding> rejected = new HashMap<>();
    files.forEach(
        file -> rejected.put(file.name(), new Unusable(reason, shown(file.name()), java, null)));
    return rejected;
  }

  /** Ends the waiting worker, and deletes its jar. */
  @Override
  public void close() {
    workers.close();
    ToolFolder.delete(tools);
  }
}
