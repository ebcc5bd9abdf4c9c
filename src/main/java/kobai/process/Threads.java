package kobai.process;

import java.util.concurrent.ThreadFactory;

/** Threads that end with the program. */
public final class Threads {
  private Threads() {}

  public static ThreadFactory daemons() {
    return task -> {
      Thread thread = new Thread(task, "kobai-handin");
      thread.setDaemon(true);
      return thread;
    };
  }
}
