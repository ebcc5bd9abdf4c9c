package kobai.grading;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import kobai.worker.Runner;

/**
 * Catches the output of students' code, so that it does not flood the screen or mix with the grade.
 * It keeps the first {@value #LIMIT} bytes of each check, which reports show with the check.
 */
public final class StudentOutput extends OutputStream {
  private static final int LIMIT = Runner.LONGEST_OUTPUT;

  private static final StudentOutput CAUGHT = new StudentOutput();
  private static boolean installed;

  private final byte[] kept = new byte[LIMIT];
  private int length;
  private boolean deaf;

  private StudentOutput() {}

  /** Starts to catch all output; returns the stream that still reaches the reader. */
  public static PrintStream install() {
    PrintStream screen = System.out;
    installed = true;
    renew();
    return screen;
  }

  /** Resets the standard streams, which an earlier check may have replaced or closed. */
  static void renew() {
    if (installed) {
      PrintStream caught = new PrintStream(CAUGHT, false, StandardCharsets.UTF_8);
      System.setOut(caught); // a new stream: the last one may be closed
      System.setErr(caught);
      System.setIn(InputStream.nullInputStream()); // no user types anything
    }
  }

  /** Returns the output since the last call. */
  static String take() {
    synchronized (CAUGHT) {
      String text = new String(CAUGHT.kept, 0, CAUGHT.length, StandardCharsets.UTF_8);
      CAUGHT.length = 0;
      return text;
    }
  }

  /** Runs code whose output belongs to no check. */
  static <T> T unheard(Supplier<T> code) {
    setDeaf(true);
    try {
      return code.get();
    } finally {
      setDeaf(false);
    }
  }

  private static void setDeaf(boolean deaf) {
    synchronized (CAUGHT) {
      CAUGHT.deaf = deaf;
    }
  }

  @Override
  public synchronized void write(int b) {
    if (!deaf && length < LIMIT) {
      kept[length++] = (byte) b;
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int count) {
    int fits = deaf ? 0 : Math.min(count, LIMIT - length);
    System.arraycopy(bytes, offset, kept, length, fits);
    length += fits;
  }
}
