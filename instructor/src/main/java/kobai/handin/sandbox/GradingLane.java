package kobai.handin.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kobai.finding.DoesNotCompile;
import kobai.finding.Finding;
import kobai.finding.NotAllowed;
import kobai.grading.Compiled;
import kobai.grading.SourceFile;
import kobai.grading.SourceFolder;
import kobai.process.RemoteRunner;
import kobai.process.WorkerSubmission;

/**
 * One of several lanes that grade side by side: it has its own compiler, and one worker at a time.
 */
public final class GradingLane implements AutoCloseable {
  private static final long SECONDS = 10; // for all files of a hand-in
  private static final long SECONDS_ALONE = 4; // for each, to find the one that takes too long

  /** The folder of a hand-in's files in messages: the same as in the student's own clone. */
  private static final String FOLDER = "exercises/layers/";

  private final GradingTools tools;
  private final CompilerProcess compiler;
  private final Locale locale;
  private final int seconds;

  /**
   * Prepares to grade.
   *
   * @param locale the language of the compiler's messages
   * @param seconds the time for which a hand-in may run, in total
   */
  public GradingLane(GradingTools tools, Locale locale, int seconds) {
    this.tools = tools;
    this.seconds = seconds;
    this.compiler = tools.compiler();
    this.locale = locale;
  }

  /**
   * Compiles a hand-in, and prepares to run it.
   *
   * @param name of the student
   * @throws IOException if no compiler can be started
   */
  public WorkerSubmission submission(String name, SourceFolder folder) throws IOException {
    Compiled compiled = compile(folder.files());
    RemoteRunner runner = new RemoteRunner(tools::startWorker, name, compiled.classes());
    return new WorkerSubmission(name, FOLDER, folder, compiled, runner, seconds);
  }

  private Compiled compile(List<SourceFile> files) throws IOException {
    Compiled compiled = compileInTime(files);
    Map<String, NotAllowed> refused = tools.refused(compiled.classes(), FOLDER);
    if (refused.isEmpty()) {
      return compiled;
    }
    // Compiles again without the refused files, so that it is known which files need them. A file
    // that was too slow stays rejected.
    List<SourceFile> others = new ArrayList<>(files);
    others.removeIf(file -> compiled.rejected().containsKey(file.name()));
    Compiled without = compiler.compile(question(others, refused.keySet()), SECONDS);
    Map<String, Finding> rejected = new HashMap<>(compiled.rejected());
    if (without == null || !tools.refused(without.classes(), FOLDER).isEmpty()) {
      others.forEach(file -> rejected.put(file.name(), tookTooLong(file)));
      rejected.putAll(refused);
      return new Compiled(Map.of(), rejected, compiled.places());
    }
    without.rejected().forEach((file, why) -> rejected.put(file, because(why, refused)));
    rejected.putAll(refused);
    return new Compiled(without.classes(), rejected, compiled.places());
  }

  /** Gives a file that lacks only a refused file the reason of that file. */
  private static Finding because(Finding why, Map<String, NotAllowed> refused) {
    if (why instanceof DoesNotCompile needed) {
      Finding first = refused.get(needed.file().substring(FOLDER.length()));
      return first == null ? why : first;
    }
    return why;
  }

  private CompilerWire.Question question(List<SourceFile> files, Set<String> putAside) {
    return new CompilerWire.Question(files, putAside, FOLDER, locale);
  }

  private Compiled compileInTime(List<SourceFile> files) throws IOException {
    Compiled compiled = compiler.compile(question(files, Set.of()), SECONDS);
    if (compiled != null) {
      return compiled;
    }
    Map<String, Finding> endless = new HashMap<>();
    for (SourceFile file : files) {
      if (compiler.compile(question(List.of(file), Set.of()), SECONDS_ALONE) == null) {
        endless.put(file.name(), tookTooLong(file));
      }
    }
    compiled =
        endless.isEmpty() ? null : compiler.compile(question(files, endless.keySet()), SECONDS);
    if (compiled == null) {
      files.forEach(file -> endless.put(file.name(), tookTooLong(file)));
      return new Compiled(Map.of(), endless, Map.of());
    }
    Map<String, Finding> rejected = new HashMap<>(compiled.rejected());
    rejected.putAll(endless);
    return new Compiled(compiled.classes(), rejected, compiled.places());
  }

  private static DoesNotCompile tookTooLong(SourceFile file) {
    return new DoesNotCompile(
        FOLDER + file.name(),
        "javac did not come to an end within " + SECONDS + " s, or broke down",
        1,
        null);
  }

  @Override
  public void close() {
    compiler.close();
  }
}
