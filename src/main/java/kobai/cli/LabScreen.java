package kobai.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import kobai.finding.Finding;
import kobai.lab.LabLayers;
import kobai.lab.Report;
import kobai.lab.Workbench;
import kobai.report.ProgressLine;
import kobai.report.Terminal;
import kobai.text.Texts;

/** The screen of the lab: the progress of experiments, and their results. */
final class LabScreen {
  private static final Duration PATIENCE = Duration.ofSeconds(1); // then the bar appears

  private final PrintWriter screen;
  private final PrintStream err = System.err; // kept: a student's code may replace it
  private final Terminal terminal = Terminal.ofThisProcess();
  private final Texts texts = terminal.texts();

  LabScreen(PrintWriter screen) {
    this.screen = screen;
  }

  /** Starts a progress line for work of this many steps. */
  ProgressLine progress(long steps) {
    String task = texts.text("lab.progress");
    return new ProgressLine(
        task,
        steps,
        terminal.color() ? err : null,
        PATIENCE,
        done -> say(task + " " + 100 * done / Math.max(1, steps) + " %"));
  }

  /** Prints whose layers are used, and the seed of the random numbers. */
  void tellLayers(LabLayers layers, long seed) {
    say(layers.told(texts));
    say(texts.text("lab.seed", String.valueOf(seed)));
  }

  /** Prints the result of an experiment, and which files hold all of it. */
  void tell(Report report, List<Path> files) {
    say("");
    report.screen(texts).forEach(this::say);
    say("");
    String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
    say(texts.text("lab.files", names));
  }

  /** Prints where the plots are. */
  void tellPage(Path page) {
    say(texts.text("lab.page.file", page));
  }

  /** Prints why the work was stopped early, and how much of it was finished. */
  void tellStopped(Workbench bench) {
    Finding broken = bench.broken().orElse(null);
    if (broken != null) {
      String where = broken.at() == null ? "" : broken.at() + ": ";
      say(texts.text("lab.broken", where + broken.explain(texts).headline()));
    }
    String key = bench.finished() == 0 ? "lab.stopped.nothing" : "lab.stopped";
    say(texts.text(key, String.valueOf(bench.finished()), String.valueOf(bench.wanted())));
  }

  private void say(String text) {
    screen.println(terminal.shown(text));
    screen.flush();
  }
}
