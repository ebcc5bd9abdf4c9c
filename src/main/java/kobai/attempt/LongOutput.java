package kobai.attempt;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Catches what a student's code prints: the first mebibyte, and how much more there was. */
public final class LongOutput extends OutputStream {

  /** How many bytes are kept. */
  public static final int LIMIT = 1 << 20;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long lost;

  /** Catches all output of this JVM from now on. */
  public static LongOutput install() {
    LongOutput output = new LongOutput();
    PrintStream stream = new PrintStream(output, false, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    System.setIn(InputStream.nullInputStream()); // nobody types anything
    return output;
  }

  /** Returns what was kept. */
  public synchronized String text() {
    return kept.toString(StandardCharsets.UTF_8);
  }

  /** Returns how many bytes were not kept. */
  public synchronized long lost() {
    return lost;
  }

  @Override
  public synchronized void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int count) {
    int fits = Math.min(count, LIMIT - kept.size());
    kept.write(bytes, offset, fits);
    lost += count - fits;
  }
}
