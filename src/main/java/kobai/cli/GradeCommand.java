package kobai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kobai.check.Texts;
import kobai.grading.Course;
import kobai.handin.Batch;
import kobai.handin.BatchSettings;
import kobai.handin.ClassFiles;
import kobai.handin.SecretFile;
import kobai.handin.Seeds;
import kobai.handin.ingest.HandIn;
import kobai.handin.ingest.HandIns;
import kobai.handin.process.Sandbox;
import kobai.report.format.Context;
import kobai.report.format.Formats;
import kobai.report.format.GradeFormat;
import kobai.report.format.MoodleWorksheet;
import kobai.report.format.Push;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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

  @ArgGroup private Source source = new Source();

  private static final class Source {
    @Option(
        names = "--secret",
        paramLabel = "FILE",
        description = {
          "Where each student's random inputs come from; see kobai seal.",
          "Without it a secret is drawn and kept in DIR/secret.txt."
        })
    private @Nullable Path secret;

    @Option(
        names = "--seed",
        paramLabel = "N",
        description = "The same inputs for everybody, as mvn test -Dkobai.seed=N has them.")
    private @Nullable Long seed;
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description = {
        "Further files: classroom50, exercism, gradescope, junit, prairielearn for each student;",
        "moodle for the class's gradebook."
      })
  private List<String> formats = List.of();

  @Option(
      names = "--moodle-worksheet",
      paramLabel = "FILE",
      description = "A grading worksheet downloaded from Moodle, to be filled in.")
  private @Nullable Path worksheet;

  @Option(
      names = "--moodle-columns",
      paramLabel = "COLUMN",
      split = ",",
      description = {
        "The worksheet's columns of grades and of feedback, by their titles or numbers from 1;",
        "needed where they are neither English nor Japanese."
      })
  private List<String> columns = List.of();

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

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "The language of messages: en or ja (default: that of this system).")
  private @Nullable String language;

  @Override
  public Integer call() throws IOException {
    Language.use(language, spec);
    requireUsable();
    PrintWriter screen = spec.commandLine().getOut();
    Texts texts = Texts.ofThisJvm();
    Sandbox sandbox = Sandbox.best();
    if (requireSandbox && !sandbox.isStrong()) {
      throw usage("There is no sandbox here: " + sandbox.why() + ". Install bubblewrap (Linux).");
    }
    List<HandIn> found = found();
    BatchSettings settings = settings(found, texts, sandbox);
    GradeScreen progress = new GradeScreen(screen, texts);
    Batch batch = new Batch(settings, found, progress);
    ClassFiles.Told told;
    try (progress) {
      told = batch.run();
    }
    progress.tell(told, settings, sandbox);
    if (source.secret == null && source.seed == null) {
      String hash = SecretFile.read(drawnSecret()).hash();
      screen.println(texts.text("grade.secret", drawnSecret(), hash));
    }
    return 0;
  }

  private void requireUsable() throws IOException {
    if (!Files.exists(handIns)) {
      throw usage("There is no " + handIns + ".");
    }
    Optional<String> mixedUp = Folders.mixedUp(handIns, out);
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
    if (worksheet == null && !columns.isEmpty()) {
      throw usage("--moodle-columns is for --moodle-worksheet.");
    }
    if (worksheet != null && !Files.isRegularFile(worksheet)) {
      throw usage("There is no file " + worksheet + ".");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private List<HandIn> found() throws IOException {
    if (single) {
      return List.of(new HandIn(singleId(), handIns));
    }
    List<HandIn> found = HandIns.in(handIns);
    if (found.isEmpty()) {
      throw usage(handIns + " holds no hand-ins: it is empty.");
    }
    Optional<String> part = Folders.partOfOne(found, Course.load());
    if (part.isPresent()) {
      throw usage(
          handIns
              + " holds "
              + part.get()
              + ", as one student's hand-in does. Did you mean --single?");
    }
    return found;
  }

  /** The name that it would have in a class. */
  private String singleId() {
    String name = String.valueOf(handIns.toAbsolutePath().normalize().getFileName());
    return id != null ? id : name.replaceFirst("(?i)(?<=.)\\.zip$", "");
  }

  private BatchSettings settings(List<HandIn> found, Texts texts, Sandbox sandbox)
      throws IOException {
    List<GradeFormat> chosen = chosenFormats();
    ClassFiles classFiles = classFiles();
    try {
      classFiles.requireUsable(found.stream().map(HandIn::id).toList());
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
    return new BatchSettings(
        out,
        jobs,
        seconds,
        Course.load(),
        seeds(), // the last to be asked for: a secret that is drawn is written
        chosen,
        classFiles,
        new Context(texts, push()),
        sandbox,
        true,
        Version.ofThisBuild());
  }

  private ClassFiles classFiles() {
    MoodleWorksheet.Names names =
        new MoodleWorksheet.Names(
            columns.isEmpty() ? "" : columns.get(0), columns.size() < 2 ? "" : columns.get(1));
    return new ClassFiles(isChosen("moodle"), worksheet, names);
  }

  private Seeds seeds() throws IOException {
    if (source.seed != null) {
      return Seeds.same(source.seed);
    }
    return Seeds.of(
        source.secret != null
            ? SecretFile.read(source.secret)
            : SecretFile.readOrDraw(drawnSecret()));
  }

  private Path drawnSecret() {
    return out.resolve("secret.txt");
  }

  /** Only that platform has it, and cannot do without. */
  private @Nullable Push push() {
    return isChosen("classroom50") ? Push.of(System.getenv(), Instant.now()) : null;
  }

  private boolean isChosen(String format) {
    return formatNames().anyMatch(format::equals);
  }

  private Stream<String> formatNames() {
    return formats.stream().map(name -> name.strip().toLowerCase(Locale.ROOT));
  }

  private List<GradeFormat> chosenFormats() {
    try {
      return formatNames()
          .filter(name -> !name.equals("moodle"))
          .distinct()
          .map(Formats::named)
          .toList();
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage() + " (And moodle, for the class.)");
    }
  }
}
