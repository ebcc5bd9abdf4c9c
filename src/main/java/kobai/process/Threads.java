package kobai.process;

import java.util.concurrent.ThreadFactory;

/** Threads that end with the program. */
public final class Threads {
  private Threads() {}

  /**
   * Returns a factory of such threads.
   *
   * @param name the name of each of them
   */
  public static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Starts such a thread. */
  public static void start(String name, Runnable task) {
    daemons(name).newThread(task).start();
  }
}
