package kobai.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C ends the work, not the command: that writes what was finished, says so, and then ends this
 * JVM, which is held up for so long.
 */
final class Interrupt implements AutoCloseable {
  private static final long LONGEST_SECONDS = 20;

  private final CompletableFuture<Void> asked = new CompletableFuture<>();
  private final Thread hook = new Thread(this::holdUp, "kobai-interrupt");

  /** Begins to wait for Ctrl-C. */
  Interrupt() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Names what ends the work: it is run then, or at once if Ctrl-C came before. */
  void runs(Runnable stop) {
    asked.thenRun(stop);
  }

  private void holdUp() {
    asked.complete(null);
    try {
      // Main halts this JVM when the command is done, whatever hooks are still at work.
      TimeUnit.SECONDS.sleep(LONGEST_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (!asked.isDone()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
