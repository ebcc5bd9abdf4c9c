package kobai.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kobai.lab.LabLayers;
import kobai.lab.Progress;
import kobai.lab.Report;
import kobai.lab.Workbench;
import kobai.report.Terminal;
import kobai.text.Texts;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** What is seen of experiments: how far they are, and what came of them. */
final class LabScreen implements Progress {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1); // then a bar
  private static final long SILENCE = TimeUnit.SECONDS.toNanos(10); // then a line

  private final PrintWriter screen;
  private final PrintStream err = System.err; // before a student's code can take it away
  private final Terminal terminal = Terminal.ofThisProcess();
  private final Texts texts = terminal.texts();
  private @Nullable ProgressBar bar;
  private long steps;
  private long told;

  LabScreen(PrintWriter screen) {
    this.screen = screen;
  }

  @Override
  public void begins(long steps) {
    this.steps = steps;
    this.told = System.nanoTime();
  }

  @Override
  public void at(long done) {
    long silent = System.nanoTime() - told;
    if (bar != null) {
      bar.stepTo(done);
    } else if (terminal.color() && silent > PATIENCE) {
      bar = ProgressLine.of(texts.text("lab.progress"), steps, done, err);
    } else if (silent > SILENCE) {
      say(texts.text("lab.progress") + " " + 100 * done / Math.max(1, steps) + " %");
      told = System.nanoTime();
    }
  }

  @Override
  public void ends() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  /** Says whose layers are at work, and where the random numbers come from. */
  void tellLayers(LabLayers layers, long seed) {
    say(layers.told(texts));
    say(texts.text("lab.seed", String.valueOf(seed)));
  }

  /** Says what came of an experiment, and where all of it stands. */
  void tell(Report report, List<Path> files) {
    say("");
    report.screen(texts).forEach(this::say);
    say("");
    String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
    say(texts.text("lab.files", names));
  }

  /** Says where the plots are. */
  void tellPage(Path page) {
    say(texts.text("lab.page.file", page));
  }

  /** Says why work ended before its end, and what there is of it. */
  void tellStopped(Workbench bench) {
    bench
        .broken()
        .ifPresent(
            finding -> {
              String where = finding.at() == null ? "" : finding.at() + ": ";
              say(texts.text("lab.broken", where + finding.explain(texts).headline()));
            });
    String key = bench.finished() == 0 ? "lab.stopped.nothing" : "lab.stopped";
    say(texts.text(key, String.valueOf(bench.finished()), String.valueOf(bench.wanted())));
  }

  private void say(String text) {
    screen.println(terminal.shown(text));
    screen.flush();
  }
}
