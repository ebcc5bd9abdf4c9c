package kobai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kobai.course.Course;
import kobai.grading.ExitGuard;
import kobai.grading.StudentOutput;
import kobai.lab.Experiment;
import kobai.lab.LabLayers;
import kobai.lab.Report;
import kobai.lab.StopReason;
import kobai.lab.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every experiment, and its way from the layers to the files. */
final class LabOptions {
  private static final int MOST_JOBS = 1_000;

  /** What a shell says of a program that Ctrl-C ended: 128 and the number of the signal. */
  private static final int INTERRUPTED = 130;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private GradingOptions grading = new GradingOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to write to (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("target", "kobai");

  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many runs side by side (default: one for each processor).")
  void jobs(@Nullable String text) {
    if (text != null) {
      jobs = OptionValues.whole(spec, "--jobs", text, 1, MOST_JOBS);
    }
  }

  /** Runs experiments, one after the other; returns the exit code. */
  int run(List<? extends Experiment> experiments) throws IOException {
    grading.useLanguage();
    grading.requireFolder();
    LabScreen screen = new LabScreen(spec.commandLine().getOut());
    try (Interrupt interrupt = Interrupt.install()) {
      Workbench bench = new Workbench(gradedLayers(), jobs, screen);
      interrupt.stops(bench);
      screen.tellLayers(bench.layers(), grading.seed());
      List<Report> reports = new ArrayList<>();
      for (Experiment experiment : experiments) {
        int finished = bench.finished();
        Report report = experiment.run(bench, grading.seed());
        if (bench.finished() > finished) {
          reports.add(report);
          screen.tell(report, LabFiles.write(report, out));
        }
      }
      if (!reports.isEmpty()) {
        screen.tellPage(LabFiles.writePage(reports, bench.layers(), out));
      }
      bench.trouble().ifPresent(trouble -> screen.tell(trouble, bench));
      return bench.trouble().map(LabOptions::code).orElse(0);
    }
  }

  private static int code(StopReason trouble) {
    return trouble instanceof StopReason.Interrupted ? INTERRUPTED : 1;
  }

  /** What the layers print is nobody's here, and their exits are the same as anybody's. */
  private LabLayers gradedLayers() {
    ExitGuard guard = ExitGuard.install();
    PrintStream unused = StudentOutput.install();
    unused.flush();
    LabLayers layers = LabLayers.graded(Course.load(), grading.submission(), grading.seed());
    guard.release();
    return layers;
  }
}
