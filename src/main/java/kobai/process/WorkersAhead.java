package kobai.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Workers that are started and warmed up before they are needed, one at a time. */
final class WorkersAhead implements AutoCloseable {
  private final RemoteRunner.Starter starter;
  private final WarmUp warmUp;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Threads.daemons("kobai-handin"));
  private @Nullable CompletableFuture<WorkerProcess> waiting;
  private boolean closed;

  WorkersAhead(RemoteRunner.Starter starter, WarmUp warmUp) {
    this.starter = starter;
    this.warmUp = warmUp;
  }

  /** Starts a worker, unless one is waiting. */
  synchronized void startOne() {
    if (waiting == null && !closed) {
      waiting = CompletableFuture.supplyAsync(this::warm, thread);
    }
  }

  private WorkerProcess warm() {
    try {
      WorkerProcess worker = starter.start();
      warmUp.in(worker);
      return worker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the waiting worker, or else a new one.
   *
   * @throws IOException if it cannot be started
   */
  WorkerProcess next() throws IOException {
    CompletableFuture<WorkerProcess> ready = take();
    WorkerProcess worker = ready == null ? null : joined(ready);
    if (worker != null && worker.isUsable()) {
      return worker;
    }
    if (worker != null) {
      worker.close();
    }
    return starter.start();
  }

  private static @Nullable WorkerProcess joined(CompletableFuture<WorkerProcess> ready) {
    try {
      return ready.join();
    } catch (CompletionException e) {
      return null; // then the next start reports the problem
    }
  }

  private synchronized @Nullable CompletableFuture<WorkerProcess> take() {
    CompletableFuture<WorkerProcess> ready = waiting;
    waiting = null;
    return ready;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    CompletableFuture<WorkerProcess> ready = take();
    WorkerProcess worker = ready == null ? null : joined(ready);
    if (worker != null) {
      worker.close();
    }
    thread.shutdown();
  }
}
