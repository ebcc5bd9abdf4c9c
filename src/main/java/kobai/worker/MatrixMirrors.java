package kobai.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The grader's copies of the matrices that it exchanged most recently with the worker. The worker
 * reports when it changes one of them: see {@link SharedMatrices}.
 */
final class MatrixMirrors {
  private static final int LATEST = 256; // more than those whose changes the worker reports

  private final Deque<Mirror> latest = new ArrayDeque<>();
  private long entries; // of them all

  /** A matrix that the worker holds too. */
  private record Mirror(int id, RealMatrix matrix) {}

  void clear() {
    latest.clear();
    entries = 0;
  }

  void add(int id, RealMatrix matrix) {
    latest.addFirst(new Mirror(id, matrix));
    entries += Wire.entries(matrix);
    while (latest.size() > LATEST || entries > Wire.MOST_SHARED && latest.size() > 1) {
      entries -= Wire.entries(latest.removeLast().matrix());
    }
  }

  void readChanges(DataInputStream in) throws IOException {
    for (int left = Wire.readCount(in); left > 0; left--) {
      int id = in.readInt();
      RealMatrix now = Wire.readMatrix(in);
      RealMatrix here = find(id);
      if (here != null && now != null) {
        here.setSubMatrix(now.getData(), 0, 0);
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
    for (Mirror mirror : latest) {
      if (mirror.id() == id) {
        return mirror.matrix();
      }
    }
    return null;
  }
}
