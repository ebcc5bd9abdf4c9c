package kobai.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A process that reads requests from its standard input and answers on its standard error. Its
 * standard output, where a JVM prints warnings and crash reports, is discarded unread.
 */
public final class ChildProcess implements AutoCloseable {

  /**
   * A sandbox dies with the thread that started it (Linux's PR_SET_PDEATHSIG works so). Therefore a
   * thread starts it that lives as long as this JVM.
   */
  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(Threads.daemons("kobai-starter"));

  private static final int LONGEST_COMPLAINT = 1000;
  private static final long ENDING_MILLIS = 500;

  private final Process process;
  private final DataOutputStream out;
  private final DataInputStream in;
  private final BoundedInput budget;

  private ChildProcess(Process process) {
    this.process = process;
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.budget = new BoundedInput(process.getErrorStream());
    this.in = new DataInputStream(new BufferedInputStream(budget, 1 << 16));
  }

  /**
   * Starts a process, and waits until it is ready.
   *
   * @param ready its first message
   * @throws IOException if it cannot be started
   */
  public static ChildProcess start(List<String> command, int ready) throws IOException {
    ChildProcess child = start(command);
    byte[] first = child.in(Integer.BYTES + LONGEST_COMPLAINT).readNBytes(Integer.BYTES);
    if (Arrays.equals(first, ByteBuffer.allocate(Integer.BYTES).putInt(ready).array())) {
      return child;
    }
    // Any other beginning is an error message of the JVM or the sandbox.
    String complaint = new String(first, StandardCharsets.UTF_8) + child.complaint();
    child.close();
    throw new IOException("a process could not be started: " + complaint.strip());
  }

  private String complaint() throws IOException {
    return new String(in.readNBytes(LONGEST_COMPLAINT), StandardCharsets.UTF_8);
  }

  private static ChildProcess start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD);
    builder.environment().keySet().removeIf(ChildProcess::speaksToJava);
    Future<Process> started = STARTER.submit(builder::start);
    boolean interrupted = false; // by a time limit; but only this thread can end the process
    try {
      while (true) {
        try {
          return new ChildProcess(started.get());
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Returns whether Java reads a variable: options from outside would change what runs, and Java
   * announces them on standard error.
   */
  private static boolean speaksToJava(String variable) {
    return variable.contains("JAVA_") || variable.startsWith("JDK_");
  }

  public DataOutputStream out() {
    return out;
  }

  /** Returns the stream of its answers, which gives at most this many bytes from now on. */
  public DataInputStream in(long most) {
    budget.allow(most);
    return in;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Kills the process and all that it has started, and waits until it has ended. The process
   * itself, which may be a sandbox, ends last: it cleans up the dead processes below it.
   */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    boolean interrupted = false; // by a time limit; but what was started must end first
    boolean gone = false;
    while (!gone) {
      try {
        gone = process.waitFor(ENDING_MILLIS, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
