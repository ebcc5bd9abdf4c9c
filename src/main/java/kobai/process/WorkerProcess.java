package kobai.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kobai.worker.RemoteLayers;
import kobai.worker.Worker;

/**
 * A {@link Worker} in a process of its own, which runs one student's classes and is then discarded.
 */
public final class WorkerProcess implements AutoCloseable {
  private static final int MEGABYTES = 128;
  private static final long LONGEST_ANSWER = 32 << 20; // bytes

  private final ChildProcess child;
  private final RemoteLayers layers;

  private WorkerProcess(ChildProcess child) {
    this.child = child;
    this.layers = new RemoteLayers(child.out(), () -> child.in(LONGEST_ANSWER));
  }

  /**
   * Starts a worker, and waits until it is ready.
   *
   * @throws IOException if it cannot be started: no student's code has run so far
   */
  public static WorkerProcess start(Path jar, Confinement confinement) throws IOException {
    return start(jar, confinement, List.of());
  }

  /**
   * Starts a worker for the user's own code; if that code ends it, it reports where the code was.
   *
   * @throws IOException if it cannot be started
   */
  static WorkerProcess startAtHome(Path jar) throws IOException {
    return start(jar, Confinement.NONE, List.of("-D" + Worker.TELLS_EXITS + "=true"));
  }

  private static WorkerProcess start(Path jar, Confinement confinement, List<String> options)
      throws IOException {
    Jvm jvm = new Jvm(Worker.class.getName(), List.of(jar), MEGABYTES, options);
    return new WorkerProcess(ChildProcess.start(jvm.command(confinement), Worker.READY));
  }

  void load(String name, Map<String, byte[]> classes) throws IOException {
    layers.load(name, classes);
  }

  RemoteLayers layers() {
    return layers;
  }

  boolean isUsable() {
    return layers.isUsable() && child.isAlive();
  }

  /** Returns where the worker was at its last report. */
  Optional<StackTraceElement[]> running() {
    StackTraceElement[] trace = layers.running().toArray(new StackTraceElement[0]);
    return trace.length == 0 ? Optional.empty() : Optional.of(trace);
  }

  @Override
  public void close() {
    child.close();
  }
}
