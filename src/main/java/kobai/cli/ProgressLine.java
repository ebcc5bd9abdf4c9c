package kobai.cli;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on a terminal: a bar with rate and time left. */
public final class ProgressLine {
  private static final int WIDTH = 79; // of terminals that nobody widened

  private ProgressLine() {}

  /**
   * Begins to show a bar.
   *
   * @param task what is being done
   * @param most how much there is to do
   * @param done how much of it is done already
   * @param terminal where to
   */
  public static ProgressBar of(String task, long most, long done, PrintStream terminal) {
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
}
