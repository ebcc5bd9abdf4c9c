package kobai.instructor;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kobai.cli.Language;
import kobai.cli.Version;
import kobai.course.Course;
import kobai.format.Context;
import kobai.format.GradeFormat;
import kobai.handin.Batch;
import kobai.handin.BatchSettings;
import kobai.handin.ClassFiles;
import kobai.handin.ingest.HandIn;
import kobai.handin.ingest.HandIns;
import kobai.handin.sandbox.Sandbox;
import kobai.seed.SecretFile;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kobai grade}: grades the hand-ins of a class. */
@Command(
    name = "grade",
    description = {
      "Grade the hand-ins of a class; nothing in them is trusted.",
      "",
      "HANDINS is a folder or a zip with a folder or a zip for each student, or what Moodle or"
          + " Gradescope let you download. Interrupted, the same command goes on where it was.",
      ""
    },
    exitCodeList = {
      "0:every hand-in has its row in grades.csv, whatever its points",
      "2:wrong usage, or the run could not be finished; the message says why"
    })
final class GradeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "HANDINS", description = "The hand-ins.")
  private Path handIns;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to.")
  private Path out;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many to grade side by side (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      description = "How long one hand-in may take (default: ${DEFAULT-VALUE}).")
  private int seconds = 60;

  @ArgGroup private SeedSource seedSource = new SeedSource();

  @Mixin private ResultOptions results = new ResultOptions();

  @Option(names = "--single", description = "HANDINS itself is one hand-in, not a class's.")
  private boolean single;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "With --single: whose it is (default: its name, without .zip).")
  private @Nullable String id;

  @Option(
      names = "--require-sandbox",
      description = "Refuse to run where the operating system cannot keep the code in.")
  private boolean requireSandbox;

  @Mixin private Language language = new Language();

  @Override
  public Integer call() throws IOException {
    Texts texts = language.use();
    requireUsable();
    PrintWriter screen = spec.commandLine().getOut();
    Course course = Course.load();
    Sandbox sandbox = Sandbox.best();
    if (requireSandbox && !sandbox.isStrong()) {
      throw usage("There is no sandbox here: " + sandbox.why() + ". Install bubblewrap (Linux).");
    }
    List<HandIn> found = found(course);
    BatchSettings settings = settings(course, found, texts, sandbox);
    GradeScreen progress = new GradeScreen(screen, texts);
    Batch batch = new Batch(settings, found, progress);
    ClassFiles.Told told;
    try (progress) {
      told = batch.run();
    }
    progress.tell(told, settings, sandbox);
    Path drawn = seedSource.drawn(out).orElse(null);
    if (drawn != null) {
      screen.println(texts.text("grade.secret", drawn, SecretFile.read(drawn).hash()));
    }
    return 0;
  }

  private void requireUsable() throws IOException {
    if (!Files.exists(handIns)) {
      throw usage("There is no " + handIns + ".");
    }
    Optional<String> mixedUp = OutputFolder.mixedUp(handIns, out);
    if (mixedUp.isPresent()) {
      throw usage(mixedUp.get());
    }
    if (id != null && !single) {
      throw usage("--id is for --single: in a class, every hand-in is called by its name.");
    }
    if (id != null && !id.matches("[^/\\\\\\p{Cntrl}]+") || ".".equals(id) || "..".equals(id)) {
      throw usage("--id names a folder in " + out + ", and cannot be \"" + id + "\".");
    }
    if (jobs < 1) {
      throw usage("--jobs must be at least 1, but is " + jobs + ".");
    }
    if (seconds < 1) {
      throw usage("--limit must be at least 1, but is " + seconds + ".");
    }
    results.requireUsable();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private List<HandIn> found(Course course) throws IOException {
    if (single) {
      return List.of(new HandIn(singleId(), handIns));
    }
    List<HandIn> found = HandIns.in(handIns);
    if (found.isEmpty()) {
      throw usage(handIns + " holds no hand-ins: it is empty.");
    }
    Optional<String> part = OutputFolder.partOfOne(found, course);
    if (part.isPresent()) {
      throw usage(
          handIns
              + " holds "
              + part.get()
              + ", as one student's hand-in does. Did you mean --single?");
    }
    return found;
  }

  /** Returns the name that the hand-in would have in a class. */
  private String singleId() {
    String name = String.valueOf(handIns.toAbsolutePath().normalize().getFileName());
    return id != null ? id : name.replaceFirst("(?i)(?<=.)\\.zip$", "");
  }

  private BatchSettings settings(Course course, List<HandIn> found, Texts texts, Sandbox sandbox)
      throws IOException {
    List<GradeFormat> formats = results.chosen();
    ClassFiles classFiles = results.classFiles(found.stream().map(HandIn::id).toList(), texts);
    Context context = results.context(texts, handIns);
    return new BatchSettings(
        out,
        jobs,
        seconds,
        course,
        seedSource.seeds(out), // last, since this may write a new secret
        formats,
        classFiles,
        context,
        sandbox,
        true,
        Version.ofThisBuild());
  }
}
