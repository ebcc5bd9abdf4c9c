package kobai.handin.process;

import java.util.concurrent.ThreadFactory;

/** Threads that end with the program. */
final class Threads {
  private Threads() {}

  static ThreadFactory daemons() {
    return task -> {
      Thread thread = new Thread(task, "kobai-handin");
      thread.setDaemon(true);
      return thread;
    };
  }
}
