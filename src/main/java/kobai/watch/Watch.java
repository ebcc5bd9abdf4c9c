package kobai.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kobai.grading.Grade;
import kobai.process.HomeBench;
import kobai.process.Threads;
import kobai.report.HtmlReport;
import kobai.report.Terminal;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Watches a folder until the user ends it. Files, keys and grades come from threads of their own;
 * all events go through one inbox, and one thread draws.
 */
public final class Watch {
  private static final long LOOK_MILLIS = 50;

  private final WatchTarget watched;
  private final Terminal terminal;
  private final Texts texts;
  private final Hints hints;
  private final BlockingQueue<Event> inbox = new LinkedBlockingQueue<>();

  /**
   * Prepares to watch.
   *
   * @param terminal the abilities of the terminal
   * @param hints the source of the hints for the key h
   */
  public Watch(WatchTarget watched, Terminal terminal, Hints hints) {
    this.watched = watched;
    this.terminal = terminal;
    this.texts = terminal.texts();
    this.hints = hints;
  }

  /**
   * Watches until the key q, or Ctrl-C.
   *
   * @param out where to print if there is no terminal
   * @return the last grade; null if there was none yet
   * @throws IOException if the temporary folder cannot be written to
   */
  public @Nullable Grade run(PrintStream out) throws IOException {
    SavedFiles files = new SavedFiles(watched.layers());
    Grade grade;
    try (WatchDisplay surface = surface(out)) {
      surface.show(new View(null, List.of(), List.of(), List.of(), texts.text("watch.begin")));
      try (HomeBench bench = new HomeBench(watched.root(), texts.locale())) {
        Regrader regrader = new Regrader(watched.course(), bench, watched.seed(), inbox::add);
        JustPassed news = new JustPassed(watched, terminal, texts);
        WatchModel companion =
            new WatchModel(watched, news, texts, hints, this::page, regrader::add);
        regrader.add(AffectedExercises.all(watched.exercises()));
        regrader.start();
        watch(files);
        grade = serve(companion, surface);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
    return grade;
  }

  private WatchDisplay surface(PrintStream out) {
    WatchScreen screen = new WatchScreen(terminal, texts);
    try {
      if (Terminal.isInteractive()) {
        return FullScreen.open(terminal, screen, inbox::add);
      }
    } catch (IOException | IllegalStateException e) {
      // JLine does not know this terminal: print on it
    }
    return new PlainDisplay(screen, out);
  }

  private void watch(SavedFiles files) {
    Threads.start(
        "kobai-saved-files",
        () -> {
          try {
            while (true) {
              Set<String> saved = files.poll();
              if (!saved.isEmpty()) {
                inbox.add(new Event.Saved(saved));
              }
              TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private @Nullable Grade serve(WatchModel companion, WatchDisplay surface)
      throws InterruptedException {
    while (true) {
      surface.show(companion.view());
      Event event = inbox.take();
      if (isEnd(event)) {
        return companion.view().grade();
      }
      companion.on(event);
    }
  }

  private static boolean isEnd(Event event) {
    return event instanceof Event.Quit
        || event instanceof Event.Pressed pressed && WatchModel.letter(pressed.key()).equals("q");
  }

  private List<String> page(Grade grade) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, false, StandardCharsets.UTF_8);
    new HtmlReport(terminal).publish(grade, out);
    out.flush();
    return said.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
  }
}
