package kobai.cli;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on a terminal: a bar with rate and time left. */
public final class ProgressLine {
  private static final int WIDTH = 79; // fits into the usual 80 columns

  private ProgressLine() {}

  /**
   * Starts to show a bar.
   *
   * @param task what is being done
   * @param most the amount of work
   * @param done the amount that is done already
   * @param terminal the stream that it is printed to
   */
  public static ProgressBar of(String task, long most, long done, PrintStream terminal) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(most)
        .startsFrom(done, Duration.ZERO)
        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
        .showSpeed()
        .setUpdateIntervalMillis(500)
        // The library's other console would take Ctrl-C from this JVM, which then could not end in
        // its own way.
        .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
        .build();
  }
}
