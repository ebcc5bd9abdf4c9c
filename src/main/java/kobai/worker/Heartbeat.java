package kobai.worker;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Tells where a call is that does not come back, and ends this JVM when the one that asked for it
 * is gone.
 */
final class Heartbeat {
  private static final long PATIENCE_MILLIS = 500;

  private final Thread watched;
  private final Teller teller;
  private volatile long calls; // odd while one is running

  /** Tells where the watched thread is. */
  @FunctionalInterface
  interface Teller {
    void tell(StackTraceElement[] trace) throws IOException;
  }

  Heartbeat(Thread watched, Teller teller) {
    this.watched = watched;
    this.teller = teller;
  }

  void start() {
    Thread thread = new Thread(this::watch, "kobai-watch");
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
  }

  /** Tells once more when this JVM ends, if a call is running then: it may be what ends it. */
  void tellAtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::tellIfRunning, "kobai-last-words"));
  }

  private void tellIfRunning() {
    try {
      if (calls % 2 == 1) {
        teller.tell(watched.getStackTrace());
      }
    } catch (IOException e) {
      // nobody listens any more
    }
  }

  void begins() {
    calls++;
  }

  void ends() {
    begins();
  }

  private void watch() {
    ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
    long before = 0;
    while (parent == null || parent.isAlive()) {
      try {
        TimeUnit.MILLISECONDS.sleep(PATIENCE_MILLIS);
        if (calls == before && calls % 2 == 1) {
          teller.tell(watched.getStackTrace());
        }
        before = calls;
      } catch (IOException e) {
        break; // nobody listens any more
      } catch (InterruptedException e) {
        // a student's, who interrupts all threads there are
      }
    }
    Runtime.getRuntime().halt(0);
  }
}
