package kobai.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The matrices that were sent most recently from one JVM to the other. If layers run in the
 * grader's own JVM, the grader sees at once when they change a matrix that they received or
 * returned. Between two JVMs, such changes must be reported.
 */
final class SharedMatrices {
  private static final int LATEST = 64; // more than any check looks at again

  private final Deque<Shared> latest = new ArrayDeque<>();
  private long entries; // of them all

  private static final class Shared {
    private final int id;
    private final RealMatrix matrix;
    private final long entries; // read once: the class may be the student's
    private double[][] told; // what the other side knows

    Shared(int id, RealMatrix matrix) {
      this.id = id;
      this.matrix = matrix;
      this.entries = Wire.entries(matrix);
      this.told = matrix.getData();
    }
  }

  /** Remembers a matrix that the other side knows by this id. */
  void add(int id, RealMatrix matrix) {
    if (Wire.entries(matrix) > Wire.MOST_ENTRIES) {
      return;
    }
    Shared newest = new Shared(id, matrix);
    latest.addLast(newest);
    entries += newest.entries;
    while (latest.size() > LATEST || entries > Wire.MOST_SHARED && latest.size() > 1) {
      entries -= latest.removeFirst().entries;
    }
  }

  /** Returns the id of a matrix; 0 if the other side does not know it. */
  int id(RealMatrix matrix) {
    for (Shared shared : latest) {
      if (shared.matrix == matrix) {
        return shared.id;
      }
    }
    return 0;
  }

  /** Returns the matrix with this id. */
  @Nullable RealMatrix find(int id) {
    for (Shared shared : latest) {
      if (shared.id == id) {
        return shared.matrix;
      }
    }
    return null;
  }

  /** Reads what the other side has written into matrices since. */
  void readChanges(DataInputStream in) throws IOException {
    for (int left = Wire.readCount(in); left > 0; left--) {
      int id = in.readInt();
      RealMatrix now = Wire.readMatrix(in);
      for (Shared shared : latest) {
        if (shared.id == id && now != null && OrdinaryMatrices.isOrdinary(shared.matrix)) {
          shared.told = now.getData();
          shared.matrix.setSubMatrix(shared.told, 0, 0);
        }
      }
    }
  }

  void clear() {
    latest.clear();
    entries = 0;
  }

  /** Writes those that have changed since they were last sent. */
  void writeChanges(DataOutputStream out) throws IOException {
    List<Shared> changed = new ArrayList<>();
    for (Shared shared : latest) {
      double[][] now = shared.matrix.getData();
      if (!Arrays.deepEquals(now, shared.told)) {
        shared.told = now;
        changed.add(shared);
      }
    }
    out.writeInt(changed.size());
    for (Shared shared : changed) {
      out.writeInt(shared.id);
      Wire.writeMatrix(out, shared.matrix);
    }
  }
}
