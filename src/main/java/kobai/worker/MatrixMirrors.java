package kobai.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The grader's copies of the matrices that it exchanged most recently with the worker. Each side
 * reports when it changes one of them: see {@link SharedMatrices}.
 */
final class MatrixMirrors {
  private static final int LATEST = 256; // more than those whose changes the worker reports
  private static final int HELD = 8; // a check writes into no others, and gives no others again

  private final Deque<Mirror> latest = new ArrayDeque<>();
  private long entries; // of them all
  private int arguments; // ids: −1, −2, …

  /** A matrix that the worker holds too. */
  private static final class Mirror {
    private final int id;
    private final RealMatrix matrix;
    private double[][] told; // what the worker knows

    Mirror(int id, RealMatrix matrix) {
      this.id = id;
      this.matrix = matrix;
      this.told = data(matrix);
    }
  }

  void clear() {
    latest.clear();
    entries = 0;
  }

  void add(int id, RealMatrix matrix) {
    latest.addFirst(new Mirror(id, matrix));
    entries += Wire.entries(matrix);
    while (latest.size() > LATEST || entries > Wire.MOST_SHARED && latest.size() > 1) {
      entries -= Wire.entries(latest.removeLast().matrix);
    }
  }

  /** Writes x or dout; the id alone if the worker has the matrix, and knows what it holds now. */
  void writeArgument(DataOutputStream out, RealMatrix argument) throws IOException {
    int known = id(argument);
    out.writeInt(known == 0 ? --arguments : known);
    out.writeBoolean(known != 0);
    if (known == 0) {
      Wire.writeMatrix(out, argument);
      add(arguments, argument);
    }
  }

  /** Returns the id of a matrix that the worker has already; 0 if it is new. */
  private int id(RealMatrix matrix) {
    return newest()
        .filter(mirror -> mirror.matrix == matrix)
        .map(mirror -> mirror.id)
        .findFirst()
        .orElse(0);
  }

  /** Writes those into which the grader has written something since. */
  void writeChanges(DataOutputStream out) throws IOException {
    List<Mirror> changed =
        newest().filter(mirror -> !Arrays.deepEquals(data(mirror.matrix), mirror.told)).toList();
    out.writeInt(changed.size());
    for (Mirror mirror : changed) {
      mirror.told = data(mirror.matrix);
      out.writeInt(mirror.id);
      Wire.writeMatrix(out, mirror.matrix);
    }
  }

  private Stream<Mirror> newest() {
    return latest.stream().limit(HELD);
  }

  private static double[][] data(RealMatrix matrix) {
    return matrix instanceof ShapeOnly ? new double[0][] : matrix.getData();
  }

  void readChanges(DataInputStream in) throws IOException {
    for (int left = Wire.readCount(in); left > 0; left--) {
      int id = in.readInt();
      RealMatrix now = Wire.readMatrix(in);
      Mirror here = mirror(id);
      if (here != null && now != null) {
        here.told = now.getData();
        here.matrix.setSubMatrix(here.told, 0, 0);
      }
    }
  }

  /** Reads what a pass returned: a new matrix, or one that the grader has already. */
  @Nullable RealMatrix readResult(DataInputStream in) throws IOException {
    int id = in.readInt();
    if (in.readBoolean()) {
      return find(id);
    }
    RealMatrix result = Wire.readMatrix(in);
    if (result != null) {
      add(id, result);
    }
    return result;
  }

  private @Nullable RealMatrix find(int id) {
    Mirror mirror = mirror(id);
    return mirror == null ? null : mirror.matrix;
  }

  private @Nullable Mirror mirror(int id) {
    for (Mirror mirror : latest) {
      if (mirror.id == id) {
        return mirror;
      }
    }
    return null;
  }
}
