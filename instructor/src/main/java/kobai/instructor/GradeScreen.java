package kobai.instructor;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import kobai.handin.BatchProgress;
import kobai.handin.BatchSettings;
import kobai.handin.ClassFiles;
import kobai.handin.sandbox.Sandbox;
import kobai.report.ProgressLine;
import kobai.report.Terminal;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Shows an instructor how the grading of a class gets on: on a terminal a bar with rate and time
 * left, elsewhere a line from time to time; and a summary at the end.
 */
final class GradeScreen implements BatchProgress, AutoCloseable {
  private final PrintWriter screen;
  private final Texts texts;
  private final Thread goodbye;
  private volatile @Nullable ProgressLine progress;
  private int finished;

  GradeScreen(PrintWriter screen, Texts texts) {
    this.screen = screen;
    this.texts = texts;
    this.goodbye = new Thread(this::sayGoodbye, "kobai-goodbye");
    Runtime.getRuntime().addShutdownHook(goodbye); // for Ctrl-C
  }

  @Override
  public synchronized void begins(int handIns, int finished) {
    this.finished = finished;
    if (finished > 0) {
      say(texts.text("grade.resumed", finished, handIns));
    }
    String task = texts.text("grade.progress");
    boolean isBar = Terminal.ofThisProcess().color() && finished < handIns;
    ProgressLine line =
        new ProgressLine(
            task,
            handIns,
            isBar ? System.err : null,
            Duration.ZERO,
            done -> say(task + " " + done + " / " + handIns));
    line.at(finished);
    progress = line;
  }

  @Override
  public synchronized void finished(String id) {
    finished++;
    if (progress != null) {
      progress.at(finished);
    }
  }

  private void sayGoodbye() {
    ProgressLine line = progress;
    say((line != null && line.isBar() ? "\n" : "") + texts.text("grade.stopped"));
  }

  private void say(String text) {
    screen.println(text);
    screen.flush();
  }

  /** Prints the summary. */
  void tell(ClassFiles.Told told, BatchSettings settings, Sandbox sandbox) {
    int all = told.counts().handIns();
    say(texts.text("grade.done", all, told.counts().graded(), told.counts().refused()));
    say(
        sandbox.isStrong()
            ? texts.text("grade.isolation", settings.isolation())
            : texts.text("grade.isolation.weak", settings.isolation(), sandbox.why()));
    if (!told.left().isEmpty()) {
      say(texts.text("grade.left", String.join(", ", told.left())));
    }
    Path out = settings.out();
    say(texts.text("grade.files", out.resolve("grades.csv"), out.resolve("class.html")));
    for (String file : settings.classFiles().forMoodle()) {
      say(texts.text("grade.moodle", out.resolve(file)));
    }
  }

  @Override
  public synchronized void close() {
    if (progress != null) {
      progress.close();
    }
    Runtime.getRuntime().removeShutdownHook(goodbye);
  }
}
