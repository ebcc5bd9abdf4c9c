package kobai.handin.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kobai.grading.Compiled;
import kobai.process.ChildProcess;
import kobai.process.Jvm;
import kobai.process.Threads;
import org.jspecify.annotations.Nullable;

/**
 * A compiler in its own process, kept warm from one hand-in to the next. A few lines of source can
 * keep javac busy for ever: then the process is killed, and another one is started.
 */
final class CompilerProcess implements AutoCloseable {
  private static final int MEGABYTES = 256;
  private static final long LONGEST_ANSWER = 64 << 20; // bytes

  /** Starts a compiler. */
  @FunctionalInterface
  interface Starter {
    ChildProcess start() throws IOException;
  }

  private final Starter starter;
  private final ExecutorService waiting =
      Executors.newSingleThreadExecutor(Threads.daemons("kobai-handin"));
  private @Nullable ChildProcess child;

  CompilerProcess(Starter starter) {
    this.starter = starter;
  }

  /** Returns the JVM that runs the compiler. */
  static Jvm jvm(List<Path> classPath) {
    return new Jvm(CompilerServer.class.getName(), classPath, MEGABYTES, List.of("-Xss8m"));
  }

  /**
   * Compiles, or gives up when the time is over.
   *
   * @return the result; null if the compiler did not answer in time, or broke down
   * @throws IOException if it cannot be started
   */
  @Nullable Compiled compile(CompilerWire.Question question, long seconds) throws IOException {
    ChildProcess child = ready();
    Future<Compiled> answer =
        waiting.submit(
            () -> {
              DataOutputStream out = child.out();
              CompilerWire.writeQuestion(out, question);
              out.flush();
              DataInputStream in = child.in(LONGEST_ANSWER);
              return CompilerWire.readAnswer(in);
            });
    try {
      return answer.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      stop();
      return null;
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private ChildProcess ready() throws IOException {
    ChildProcess ready = child;
    if (ready == null || !ready.isAlive()) {
      stop();
      ready = starter.start();
      child = ready;
    }
    return ready;
  }

  private void stop() {
    if (child != null) {
      child.close();
      child = null;
    }
  }

  @Override
  public void close() {
    stop();
    waiting.shutdownNow();
  }
}
