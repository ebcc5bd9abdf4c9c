package kobai.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.BlockRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Sends texts and matrices from one JVM to another, as raw numbers of bounded size. Nothing that is
 * read is trusted: input that breaks the rules causes an {@link IOException}.
 */
public final class Wire {

  /**
   * More entries than any layer of the course has; of a matrix with more, only the shape is sent.
   */
  static final int MOST_ENTRIES = 1 << 18;

  /** Each side keeps at most this many entries in all, to find and report what has changed. */
  static final int MOST_SHARED = 1 << 20;

  private static final int LONGEST_TEXT = 1 << 16; // bytes
  private static final int LONGEST_NAME = 1 << 10; // characters
  private static final int MOST_THINGS = 1 << 12;

  private static final int NOTHING = 0;
  private static final int ROWS = 1; // an Array2DRowRealMatrix
  private static final int BLOCKS = 2; // a BlockRealMatrix: it adds in another order
  private static final int SHAPE = 3; // too large, or without entries

  private Wire() {}

  /** Writes a text, or as much of it as is allowed. */
  public static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(bytes.length, LONGEST_TEXT);
    out.writeInt(length);
    out.write(bytes, 0, length);
  }

  /** Reads a text. */
  public static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in, LONGEST_TEXT), StandardCharsets.UTF_8);
  }

  /** Writes bytes and their number. */
  public static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads bytes, if there are no more than the given number. */
  public static byte[] readBytes(DataInputStream in, int most) throws IOException {
    byte[] bytes = new byte[readCount(in, most)];
    in.readFully(bytes);
    return bytes;
  }

  /** Reads how many things follow. */
  public static int readCount(DataInputStream in) throws IOException {
    return readCount(in, MOST_THINGS);
  }

  /** Reads how many things follow, if they are no more than the given number. */
  public static int readCount(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException(count + " is not between 0 and " + most);
    }
    return count;
  }

  static long entries(RealMatrix matrix) {
    return (long) matrix.getRowDimension() * matrix.getColumnDimension();
  }

  /**
   * Writes a matrix, or a mark if there is none.
   *
   * @throws IllegalStateException if it is of a student's class that contradicts itself
   */
  static void writeMatrix(DataOutputStream out, @Nullable RealMatrix matrix) throws IOException {
    if (matrix == null) {
      out.writeByte(NOTHING);
      return;
    }
    int rows = matrix.getRowDimension();
    int columns = matrix.getColumnDimension();
    if (rows < 0 || columns < 0) {
      throw new IllegalStateException("a matrix of " + rows + "x" + columns);
    }
    boolean sent = rows > 0 && columns > 0 && (long) rows * columns <= MOST_ENTRIES;
    double[][] data = sent ? matrix.getData() : new double[0][];
    if (sent && !hasShape(data, rows, columns)) {
      throw new IllegalStateException("getData() is not " + rows + "x" + columns);
    }
    int kind = matrix instanceof BlockRealMatrix ? BLOCKS : ROWS;
    out.writeByte(sent ? kind : SHAPE);
    out.writeInt(rows);
    out.writeInt(columns);
    writeNumbers(out, data);
  }

  private static boolean hasShape(double[][] data, int rows, int columns) {
    return data.length == rows && Arrays.stream(data).allMatch(row -> row.length == columns);
  }

  private static void writeNumbers(DataOutputStream out, double[][] data) throws IOException {
    for (double[] row : data) {
      for (double entry : row) {
        out.writeDouble(entry);
      }
    }
  }

  /** Reads a matrix; null if there is none. */
  static @Nullable RealMatrix readMatrix(DataInputStream in) throws IOException {
    int kind = in.readByte();
    if (kind == NOTHING) {
      return null;
    }
    int rows = in.readInt();
    int columns = in.readInt();
    if (rows < 0 || columns < 0 || kind < ROWS || kind > SHAPE) {
      throw new IOException("no matrix is " + rows + "x" + columns + " of kind " + kind);
    }
    if (kind == SHAPE) {
      return new ShapeOnly(rows, columns);
    }
    double[][] data = readNumbers(in, rows, columns);
    return kind == ROWS ? new Array2DRowRealMatrix(data, false) : new BlockRealMatrix(data);
  }

  private static double[][] readNumbers(DataInputStream in, int rows, int columns)
      throws IOException {
    if (rows == 0 || columns == 0 || (long) rows * columns > MOST_ENTRIES) {
      throw new IOException("a matrix of " + rows + "x" + columns + " goes by its shape alone");
    }
    double[][] data = new double[rows][columns];
    for (double[] row : data) {
      for (int j = 0; j < columns; j++) {
        row[j] = in.readDouble();
      }
    }
    return data;
  }

  static void writeThrown(DataOutputStream out, Thrown thrown) throws IOException {
    out.writeByte(thrown.kind().ordinal());
    writeText(out, thrown.type());
    writeText(out, thrown.message());
    writeTrace(out, thrown.trace());
    Thrown.WrongShape shape = thrown.shape();
    out.writeBoolean(shape != null);
    if (shape != null) {
      writeText(out, shape.what());
      out.writeInt(shape.rows());
      out.writeInt(shape.columns());
      writeMatrix(out, shape.actual());
    }
  }

  static Thrown readThrown(DataInputStream in) throws IOException {
    Thrown.Kind[] kinds = Thrown.Kind.values();
    Thrown.Kind kind = kinds[Math.floorMod(in.readByte(), kinds.length)];
    String type = readText(in);
    String message = readText(in);
    List<StackTraceElement> trace = readTrace(in);
    Thrown.WrongShape shape =
        in.readBoolean()
            ? new Thrown.WrongShape(readText(in), in.readInt(), in.readInt(), readMatrix(in))
            : null;
    return new Thrown(kind, type, message, trace, shape);
  }

  static void writeTrace(DataOutputStream out, List<StackTraceElement> trace) throws IOException {
    out.writeInt(trace.size());
    for (StackTraceElement frame : trace) {
      writeName(out, frame.getClassName());
      writeName(out, frame.getMethodName());
      writeName(out, frame.getFileName() == null ? "" : frame.getFileName());
      out.writeInt(frame.getLineNumber());
    }
  }

  /**
   * Writes a name, shortened: the many names of a trace could make it longer than an answer may be.
   */
  private static void writeName(DataOutputStream out, String name) throws IOException {
    writeText(out, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
  }

  static List<StackTraceElement> readTrace(DataInputStream in) throws IOException {
    List<StackTraceElement> trace = new ArrayList<>();
    for (int left = readCount(in); left > 0; left--) {
      String type = readText(in);
      String method = readText(in);
      String file = readText(in);
      trace.add(new StackTraceElement(type, method, file.isEmpty() ? null : file, in.readInt()));
    }
    return trace;
  }
}
