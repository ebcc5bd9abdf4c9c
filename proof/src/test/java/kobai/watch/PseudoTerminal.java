package kobai.watch;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;

/**
 * A command on a pseudo-terminal that util-linux' script(1) makes, and what a user would see there:
 * JLine's own emulator draws what the command writes.
 */
public final class PseudoTerminal implements AutoCloseable {
  private static final long LONGEST_SECONDS = 90;

  private final Process process;
  private final OutputStream keys;
  private final ScreenTerminal picture;
  private final StringBuilder written = new StringBuilder();
  private final Thread reader = new Thread(this::read, "pseudo-terminal");

  private PseudoTerminal(Process process, int columns, int rows) {
    this.process = process;
    this.keys = process.getOutputStream();
    this.picture = new ScreenTerminal(columns, rows);
    reader.setDaemon(true);
    reader.start();
  }

  /** Returns whether this system has what a pseudo-terminal needs. */
  public static boolean isPossible() {
    return System.getProperty("os.name").equals("Linux")
        && Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "script")));
  }

  /** Starts a shell command in a folder. */
  public static PseudoTerminal start(Path folder, int columns, int rows, String command)
      throws IOException {
    String sized = "stty rows " + rows + " cols " + columns + "; " + command;
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qfec", sized, "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().remove("NO_COLOR");
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("LC_ALL", "C.UTF-8");
    return new PseudoTerminal(builder.start(), columns, rows);
  }

  private void read() {
    try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      char[] piece = new char[4096];
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        take(new String(piece, 0, count));
      }
    } catch (IOException e) {
      // it has ended
    }
  }

  private void take(String text) throws IOException {
    synchronized (this) {
      written.append(text);
      picture.write(text);
      notifyAll();
    }
    String answer = picture.read();
    if (!answer.isEmpty()) {
      type(answer);
    }
  }

  /** Types keys. */
  public void type(String text) throws IOException {
    keys.write(text.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  /** Changes the size of the window, as a user does who drags its corner. */
  public void resize(int columns, int rows) throws IOException, InterruptedException {
    synchronized (this) {
      picture.setSize(Size.of(columns, rows));
    }
    ProcessHandle onIt = process.toHandle().descendants().findFirst().orElseThrow();
    String terminal = "/proc/" + onIt.pid() + "/fd/0";
    new ProcessBuilder("stty", "-F", terminal, "rows", "" + rows, "cols", "" + columns)
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Returns what is visible now, line by line. */
  public synchronized String screen() {
    return picture.toString().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }

  /** Returns everything that was written. */
  public synchronized String written() {
    return written.toString();
  }

  /** Waits until the screen satisfies a condition; returns the screen. */
  public synchronized String await(String what, Predicate<String> seen)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!seen.test(screen())) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("no " + what + " on\n" + screen());
      }
      wait(left);
    }
    return screen();
  }

  /** Waits until a text is visible; returns the screen. */
  public String await(String text) throws InterruptedException {
    return await(text, screen -> screen.contains(text));
  }

  /** Waits for the end; returns the exit code. */
  public int end() throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("did not end:\n" + screen());
    }
    reader.join();
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
