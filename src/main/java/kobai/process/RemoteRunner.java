package kobai.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kobai.nn.Layer;
import kobai.worker.NoLayer;
import kobai.worker.RemoteThrown;
import kobai.worker.Runner;
import kobai.worker.Thrown;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Runs a student's classes in a worker. A worker that hangs, has ended or has no memory left is
 * killed, and a new one replaces it before the next check.
 */
public final class RemoteRunner implements Runner, AutoCloseable {
  private static final long ENDING_MILLIS = 100; // a thread whose check is over ends sooner

  private final Starter starter;
  private final String name;
  private final Map<String, byte[]> classes;
  private volatile @Nullable WorkerProcess worker;
  private volatile boolean givenUp;
  private @Nullable IOException trouble;
  private @Nullable Thread user; // whose check is running
  private final Set<Thread> dismissed = ConcurrentHashMap.newKeySet();
  private String kept = ""; // printed, and not taken yet
  private boolean closed;

  /** Starts a worker. */
  @FunctionalInterface
  public interface Starter {
    WorkerProcess start() throws IOException;
  }

  public RemoteRunner(Starter starter, String name, Map<String, byte[]> classes) {
    this.starter = starter;
    this.name = name;
    this.classes = classes;
  }

  @Override
  public synchronized void renew() {
    dismissPrevious();
    if (!givenUp) { // otherwise every request for a layer reports it
      ready().layers().renew();
    }
  }

  /** Ends everything, because the time for the whole hand-in is over. */
  void giveUp() {
    givenUp = true;
    WorkerProcess worker = this.worker; // without the lock, whose owner may wait for it
    if (worker != null) {
      worker.layers().giveUp();
      worker.close();
    }
  }

  /**
   * Shuts out the thread of the previous check. Each check runs in its own thread, and a thread
   * that takes too long is abandoned. It must not go on to use the worker of the next check.
   */
  private void dismissPrevious() {
    Thread previous = user;
    user = null;
    if (previous == null || previous == Thread.currentThread()) {
      return;
    }
    try {
      previous.join(ENDING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (previous.isAlive()) {
      dismissed.add(previous);
      stop();
    }
  }

  @Override
  public void forget() {
    hired().layers().forget();
  }

  @Override
  public Layer make(String name, RealMatrix... arguments) throws NoLayer {
    return hired().layers().make(name, arguments);
  }

  private synchronized WorkerProcess hired() {
    requireHired();
    user = Thread.currentThread();
    return ready();
  }

  private void requireHired() {
    if (givenUp || dismissed.contains(Thread.currentThread())) {
      throw new RemoteThrown(new Thrown(Thrown.Kind.TIMED_OUT, "", "", List.of(), null));
    }
  }

  private static RemoteThrown ended() {
    return new RemoteThrown(new Thrown(Thrown.Kind.ENDED, "", "", List.of(), null));
  }

  private WorkerProcess ready() {
    WorkerProcess worker = this.worker;
    if (worker != null && worker.isUsable()) {
      return worker;
    }
    stop();
    if (closed) {
      throw ended();
    }
    try {
      worker = starter.start();
      worker.load(name, classes);
      this.worker = worker;
      return worker;
    } catch (IOException e) {
      trouble = e;
      throw new UncheckedIOException(e);
    }
  }

  /** Returns where code that did not return was at its last report. */
  StackTraceElement[] running() {
    WorkerProcess worker = this.worker;
    return worker == null
        ? new StackTraceElement[0]
        : worker.running().orElse(new StackTraceElement[0]);
  }

  /** Returns what was printed since the last call. */
  synchronized String takePrinted() {
    if (dismissed.contains(Thread.currentThread())) {
      return "";
    }
    WorkerProcess worker = this.worker;
    String text = kept + (worker == null ? "" : worker.layers().takePrinted());
    kept = "";
    return text;
  }

  /** Puts output back, to be returned by the next {@link #takePrinted}. */
  synchronized void keepPrinted(String text) {
    kept = text;
  }

  /**
   * Requires that workers could always be started.
   *
   * @throws IOException if not: then the findings say nothing about the student
   */
  void requireNoTrouble() throws IOException {
    if (trouble != null) {
      throw trouble;
    }
  }

  private void stop() {
    if (worker != null) {
      kept = takePrinted();
      worker.close();
      worker = null;
    }
  }

  /** Kills the worker; an abandoned check gets no other one. */
  @Override
  public synchronized void close() {
    stop();
    closed = true;
  }
}
