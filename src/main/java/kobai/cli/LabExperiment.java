package kobai.cli;

import static kobai.lab.Workbench.PATIENT_LOOKS;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.grading.ExitGuard;
import kobai.grading.StudentOutput;
import kobai.lab.Configuration;
import kobai.lab.Experiment;
import kobai.lab.LabLayers;
import kobai.lab.Recipe;
import kobai.lab.Report;
import kobai.lab.Workbench;
import kobai.lab.page.LabPage;
import kobai.report.Table;
import kobai.report.page.Plotly;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code kobai lab EXPERIMENT}: what all experiments have in common, from reading the layers to
 * writing the files.
 */
@Command(exitCodeList = {LabCommand.DONE, LabCommand.FAILED, LabCommand.USAGE, LabCommand.STOPPED})
abstract class LabExperiment implements Callable<Integer> {
  private static final int MOST_JOBS = 1_000;

  /**
   * The exit code of a program that Ctrl-C ended, by the convention of shells: 128 plus the number
   * of the signal, 2.
   */
  private static final int INTERRUPTED = 130;

  private final List<RecipeOption> withheld;
  private final List<UnaryOperator<Recipe>> changes = new ArrayList<>();
  private CommandSpec command;

  @Mixin private GradingOptions grading = new GradingOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write to (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("target", "kobai");

  private int jobs = Runtime.getRuntime().availableProcessors();

  /** Creates a command with all options that change the recipe, except the withheld ones. */
  LabExperiment(RecipeOption... withheld) {
    this.withheld = List.of(withheld);
  }

  @Spec
  final void command(CommandSpec command) {
    this.command = command;
    Stream.of(RecipeOption.values())
        .filter(option -> !withheld.contains(option))
        .forEach(option -> option.addTo(command, changes::add));
  }

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many runs side by side (default: one for each processor).")
  final void jobs(@Nullable String text) {
    if (text != null) {
      jobs = new OptionValue(command, "--jobs", text).whole(1, MOST_JOBS);
    }
  }

  /** Reads values separated by commas; if there is no text, returns the default values. */
  final <T> List<T> list(
      String option, @Nullable String text, Function<OptionValue, T> reading, List<T> others) {
    return text == null
        ? others
        : Stream.of(text.split(",", -1))
            .map(value -> reading.apply(new OptionValue(command, option, value)))
            .distinct()
            .toList();
  }

  final Configuration configuration(String name) {
    List<String> names = Configuration.ALL.stream().map(Configuration::name).toList();
    int found = new OptionValue(command, "CONFIGURATION", name).choice(names, name);
    return Configuration.ALL.get(found);
  }

  /** Returns the experiments to run, one after the other. */
  abstract List<Experiment<?>> experiments();

  /** Returns whether options change the recipe. */
  final boolean isChanged() {
    return !changes.isEmpty();
  }

  /**
   * Returns the configuration with the changes that were asked for; its name shows that it was
   * changed.
   */
  final Configuration changed(Configuration configuration) {
    Recipe recipe = configuration.recipe();
    for (UnaryOperator<Recipe> change : changes) {
      recipe = change.apply(recipe);
    }
    return new Configuration(configuration.name() + (isChanged() ? "*" : ""), recipe);
  }

  @Override
  public final Integer call() throws IOException {
    List<Experiment<?>> experiments = experiments();
    grading.useLanguage();
    grading.requireFolder();
    LabScreen screen = new LabScreen(command.commandLine().getOut());
    try (Interrupt interrupt = new Interrupt()) {
      LabLayers layers = gradedLayers();
      Workbench bench = new Workbench(layers, jobs, screen::progress, PATIENT_LOOKS);
      interrupt.runs(bench::stop);
      screen.tellLayers(layers, grading.seed());
      List<Report> reports = new ArrayList<>();
      for (Experiment<?> experiment : experiments) {
        int finished = bench.finished();
        Report report = experiment.run(bench, grading.seed());
        if (bench.finished() > finished) {
          reports.add(report);
          screen.tell(report, write(report));
        }
      }
      if (!reports.isEmpty()) {
        screen.tellPage(writePage(reports, layers));
      }
      if (!bench.isStopped()) {
        return 0;
      }
      screen.tellStopped(bench);
      return bench.broken().isPresent() ? 1 : INTERRUPTED;
    }
  }

  /**
   * Grades the layers. Their output is discarded, and an exit in their code does not end the
   * command.
   */
  private LabLayers gradedLayers() {
    ExitGuard guard = ExitGuard.install();
    PrintStream unused = StudentOutput.install();
    unused.flush();
    LabLayers layers = LabLayers.graded(Course.load(), grading.submission(), grading.seed());
    guard.release();
    return layers;
  }

  /** Writes the measurements of an experiment; returns the files. */
  private List<Path> write(Report report) throws IOException {
    Files.createDirectories(out);
    List<Path> files = new ArrayList<>();
    for (Table table : report.files()) {
      files.add(table.writeInto(out));
    }
    return files;
  }

  /**
   * Writes the page with the results of the experiments, in the language of this JVM; returns its
   * path.
   */
  private Path writePage(List<Report> reports, LabLayers layers) throws IOException {
    Texts texts = Texts.ofThisJvm();
    Plotly.into(out);
    String page = LabPage.of(reports, layers.told(texts), texts, Plotly.FILE);
    return Files.writeString(out.resolve(LabPage.FILE), page);
  }
}
