package kobai.worker;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Captures what a student's code prints: the first bytes between two answers. */
final class Printed extends OutputStream {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  /** Captures all output from now on. */
  static Printed install() {
    Printed printed = new Printed();
    PrintStream stream = new PrintStream(printed, false, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    System.setIn(InputStream.nullInputStream());
    return printed;
  }

  /** Returns what was captured since the last call. */
  synchronized String take() {
    String text = kept.toString(StandardCharsets.UTF_8);
    kept.reset();
    return text;
  }

  @Override
  public synchronized void write(int b) {
    if (kept.size() < Runner.LONGEST_OUTPUT) {
      kept.write(b);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int count) {
    kept.write(bytes, offset, Math.min(count, Runner.LONGEST_OUTPUT - kept.size()));
  }
}
