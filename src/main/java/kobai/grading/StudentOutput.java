package kobai.grading;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import kobai.worker.Runner;

/**
 * Catches what students' code prints, so that it neither floods nor mixes with the grade. The first
 * {@value #LIMIT} bytes of each check are kept; they are shown with the check.
 */
public final class StudentOutput extends OutputStream {
  private static final int LIMIT = Runner.LONGEST_OUTPUT;

  private static final StudentOutput CAUGHT = new StudentOutput();
  private static boolean installed;

  private final byte[] kept = new byte[LIMIT];
  private int length;
  private boolean deaf;

  private StudentOutput() {}

  /** Catches everything printed from now on; returns the stream that still reaches the reader. */
  public static PrintStream install() {
    PrintStream screen = System.out;
    installed = true;
    renew();
    return screen;
  }

  /** Undoes what an earlier check may have done to the streams that all share. */
  static void renew() {
    if (installed) {
      PrintStream caught = new PrintStream(CAUGHT, false, StandardCharsets.UTF_8);
      System.setOut(caught); // a new one: the last may have been closed
      System.setErr(caught);
      System.setIn(InputStream.nullInputStream()); // nobody is there to type
    }
  }

  /** Returns what was caught since the last time. */
  static String take() {
    synchronized (CAUGHT) {
      String text = new String(CAUGHT.kept, 0, CAUGHT.length, StandardCharsets.UTF_8);
      CAUGHT.length = 0;
      return text;
    }
  }

  /** Runs something whose output belongs to no check. */
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
