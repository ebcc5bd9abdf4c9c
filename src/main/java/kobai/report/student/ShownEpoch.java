package kobai.report.student;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kobai.finding.Learning;
import kobai.train.Network;
import kobai.train.Snapshot;
import kobai.train.StandIns;
import kobai.train.Xor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * An epoch of an XOR network, made of its parameters and the known forward formulas.
 *
 * @param snapshot its answers to the four patterns
 * @param surface its answers over a grid, by x₂ and then x₁
 */
record ShownEpoch(Snapshot snapshot, List<double[]> surface) {
  private static final int MOST = 21;
  private static final int POINTS = 25;
  private static final double FROM = -0.5;
  private static final double TO = 1.5;

  /** Returns the epochs to look at, evenly spread, the first and the last among them. */
  static List<ShownEpoch> of(Xor xor, Learning learning) {
    List<ShownEpoch> shown = new ArrayList<>();
    int last = learning.epochs().size() - 1;
    int count = Math.min(MOST, last + 1);
    RealMatrix grid = grid();
    for (int k = 0; k < count; k++) {
      int epoch = count == 1 ? 0 : Math.round((float) k * last / (count - 1));
      shown.add(
          new ShownEpoch(snapshot(xor, learning, epoch), surface(xor, learning, epoch, grid)));
    }
    return shown;
  }

  /** Returns every epoch, not only those to look at. */
  static List<Snapshot> all(Xor xor, Learning learning) {
    return IntStream.range(0, learning.epochs().size())
        .mapToObj(epoch -> snapshot(xor, learning, epoch))
        .toList();
  }

  private static Snapshot snapshot(Xor xor, Learning learning, int epoch) {
    Network network = network(xor, learning, epoch);
    double loss = learning.epochs().get(epoch).loss();
    return Snapshot.of(epoch + 1, loss, network.forward(xor.x()), network, xor.x());
  }

  private static Network network(Xor xor, Learning learning, int epoch) {
    return xor.network(new StandIns(), learning.epochs().get(epoch).parameters());
  }

  private static List<double[]> surface(Xor xor, Learning learning, int epoch, RealMatrix grid) {
    double[] all = Snapshot.answers(network(xor, learning, epoch).forward(grid));
    List<double[]> surface = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      double[] row = new double[POINTS];
      for (int j = 0; j < POINTS; j++) {
        row[j] = Math.rint(100 * all[i * POINTS + j]) / 100; // more would not be seen
      }
      surface.add(row);
    }
    return surface;
  }

  /** Returns the number of the epoch, from 1. */
  int number() {
    return snapshot.number();
  }

  /** Returns the numbers on both axes of the surface. */
  static double[] axis() {
    double[] axis = new double[POINTS];
    for (int k = 0; k < POINTS; k++) {
      axis[k] = Math.rint(1e4 * (FROM + (TO - FROM) * k / (POINTS - 1))) / 1e4;
    }
    return axis;
  }

  private static RealMatrix grid() {
    double[] axis = axis();
    RealMatrix grid = MatrixUtils.createRealMatrix(POINTS * POINTS, 2);
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        grid.setRow(i * POINTS + j, new double[] {axis[j], axis[i]});
      }
    }
    return grid;
  }
}
