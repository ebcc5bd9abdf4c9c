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
 * A process that we ask on its standard input and that answers on its standard error. Its standard
 * output, where a JVM complains and crashes, is thrown away unread.
 */
public final class ChildProcess implements AutoCloseable {

  /**
   * A sandbox dies with the thread that started it (such is Linux's PR_SET_PDEATHSIG), so that it
   * has to be one that lives as long as we do.
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
   * Starts a process, and waits until it can be asked.
   *
   * @param ready the first that it says
   * @throws IOException if it cannot be started
   */
  public static ChildProcess start(List<String> command, int ready) throws IOException {
    ChildProcess child = start(command);
    byte[] first = child.in(Integer.BYTES + LONGEST_COMPLAINT).readNBytes(Integer.BYTES);
    if (Arrays.equals(first, ByteBuffer.allocate(Integer.BYTES).putInt(ready).array())) {
      return child;
    }
    // Whatever else comes first is a complaint of the JVM's or the sandbox's.
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
    boolean interrupted = false; // by a time limit; but nobody else would end the process
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

  /** Options from outside would change what runs, and are announced on standard error. */
  private static boolean speaksToJava(String variable) {
    return variable.contains("JAVA_") || variable.startsWith("JDK_");
  }

  public DataOutputStream out() {
    return out;
  }

  /** Returns what it answers; not more than so many bytes are read from now on. */
  public DataInputStream in(long most) {
    budget.allow(most);
    return in;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Kills the process and all that it has started, and waits until it is gone. What stands in the
   * middle, the sandbox, goes last: it clears away what is dead below it.
   */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    boolean interrupted = false; // by a time limit; but what was started must be gone first
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
