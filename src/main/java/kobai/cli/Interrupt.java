package kobai.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kobai.lab.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C ends the work, not the command: that writes what was finished, says so, and then ends this
 * JVM, which is held up for so long.
 */
final class Interrupt implements AutoCloseable {
  private static final long LONGEST_SECONDS = 20;

  private final Thread hook = new Thread(this::holdUp, "kobai-interrupt");
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Workbench bench;
  private boolean asked;

  private Interrupt() {}

  /** Begins to wait for Ctrl-C. */
  static Interrupt install() {
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  /** Names the work that is to end, if need be at once. */
  synchronized void stops(Workbench bench) {
    this.bench = bench;
    if (asked) {
      bench.stop();
    }
  }

  private synchronized void stop() {
    asked = true;
    if (bench != null) {
      bench.stop();
    }
  }

  private void holdUp() {
    stop();
    try {
      // Main halts this JVM when the command is done, whatever hooks are still at work.
      ended.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void close() {
    if (!asked) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
