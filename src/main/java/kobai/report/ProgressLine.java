package kobai.report;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Says how far long work is: a bar on a terminal, with rate and time left, or else some lines. */
public final class ProgressLine implements AutoCloseable {
  private static final int WIDTH = 79; // of terminals that nobody widened
  private static final Duration SILENCE = Duration.ofSeconds(10); // then a line

  private final String task;
  private final long most;
  private final @Nullable PrintStream terminal;
  private final Duration patience;
  private final LongConsumer line;
  private @Nullable ProgressBar bar;
  private long told = System.nanoTime();

  /**
   * Begins.
   *
   * @param task what is being done
   * @param most how much there is to do
   * @param terminal where a bar is drawn, if it can be
   * @param patience how long the work goes on without a bar
   * @param line says how much is done, where there is no bar
   */
  public ProgressLine(
      String task,
      long most,
      @Nullable PrintStream terminal,
      Duration patience,
      LongConsumer line) {
    this.task = task;
    this.most = most;
    this.terminal = terminal;
    this.patience = patience;
    this.line = line;
  }

  /** Says that so much is done. */
  public void at(long done) {
    Duration silent = Duration.ofNanos(System.nanoTime() - told);
    if (bar != null) {
      bar.stepTo(done);
    } else if (terminal != null && silent.compareTo(patience) > 0) {
      bar = bar(done, terminal);
    } else if (silent.compareTo(SILENCE) > 0) {
      line.accept(done);
      told = System.nanoTime();
    }
  }

  private ProgressBar bar(long done, PrintStream terminal) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(most)
        .startsFrom(done, Duration.ZERO)
        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
        .showSpeed()
        .setUpdateIntervalMillis(500)
        // Its other console would take Ctrl-C away from this JVM, and with it the goodbye.
        .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
        .build();
  }

  /** Returns whether there is a bar. */
  public boolean isBar() {
    return bar != null;
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
