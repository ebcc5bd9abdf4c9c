package kobai.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Makes Ctrl-C end the work, but not the command: the command still writes the finished results,
 * reports them, and then ends this JVM. A shutdown hook delays the end of the JVM until then.
 */
final class Interrupt implements AutoCloseable {
  private static final long LONGEST_SECONDS = 20;

  private final CompletableFuture<Void> asked = new CompletableFuture<>();
  private final Thread hook = new Thread(this::holdUp, "kobai-interrupt");

  /** Starts to listen for Ctrl-C. */
  Interrupt() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Sets the action that ends the work. It runs on Ctrl-C, or at once if Ctrl-C came before. */
  void runs(Runnable stop) {
    asked.thenRun(stop);
  }

  private void holdUp() {
    asked.complete(null);
    try {
      // Main halts this JVM when the command is done, even while this hook still sleeps.
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
