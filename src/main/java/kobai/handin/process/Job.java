package kobai.handin.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kobai.check.DoesNotCompile;
import kobai.check.Finding;
import kobai.grading.Compiled;
import kobai.grading.SourceFile;
import kobai.grading.SourceFolder;

/** One of several that grade side by side: a compiler of its own, and a worker at a time. */
public final class Job implements AutoCloseable {
  private static final long SECONDS = 10; // for all files of a hand-in
  private static final long SECONDS_ALONE = 4; // for each, to find the one that takes so long

  /** What messages call the folder of a hand-in's files: as in the student's own clone. */
  private static final String FOLDER = "exercises/layers/";

  private final Workbench workbench;
  private final CompilerProcess compiler;
  private final Locale locale;

  /**
   * Prepares to grade.
   *
   * @param locale the language in which the compiler is to complain
   */
  public Job(Workbench workbench, Locale locale) {
    this.workbench = workbench;
    this.compiler = workbench.compiler();
    this.locale = locale;
  }

  /**
   * Compiles a hand-in, and prepares to run it.
   *
   * @param name of the student
   * @throws IOException if there is no compiler to be had
   */
  public StrangersSubmission submission(String name, SourceFolder folder) throws IOException {
    Compiled compiled = compile(folder.files());
    RemoteRunner runner = new RemoteRunner(workbench::startWorker, name, compiled.classes());
    return new StrangersSubmission(name, FOLDER, folder, compiled, runner);
  }

  private Compiled compile(List<SourceFile> files) throws IOException {
    Compiled compiled = compiler.compile(files, FOLDER, locale, SECONDS);
    if (compiled != null) {
      return compiled;
    }
    Map<String, Finding> endless = new HashMap<>();
    List<SourceFile> others = new ArrayList<>();
    for (SourceFile file : files) {
      if (compiler.compile(List.of(file), FOLDER, locale, SECONDS_ALONE) == null) {
        endless.put(file.name(), tookTooLong(file));
      } else {
        others.add(file);
      }
    }
    compiled = endless.isEmpty() ? null : compiler.compile(others, FOLDER, locale, SECONDS);
    if (compiled == null) {
      files.forEach(file -> endless.put(file.name(), tookTooLong(file)));
      return new Compiled(Map.of(), endless, Map.of());
    }
    endless.putAll(compiled.rejected());
    return new Compiled(compiled.classes(), endless, compiled.places());
  }

  private static DoesNotCompile tookTooLong(SourceFile file) {
    return new DoesNotCompile(
        FOLDER + file.name(), "javac did not come to an end within " + SECONDS + " s", 1, null);
  }

  @Override
  public void close() {
    compiler.close();
  }
}
