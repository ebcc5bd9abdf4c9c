package kobai.report.student;

import java.util.ArrayList;
import java.util.List;
import kobai.finding.Learning;
import kobai.nn.Layer;
import kobai.train.Network;
import kobai.train.StandIns;
import kobai.train.Xor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * An XOR network in some epoch, made of its parameters and the known forward formulas.
 *
 * @param number of the epoch, from 1
 * @param outputs for each of the four patterns: how much it speaks for 1
 * @param hidden the hidden activations, 4×H
 * @param surface the same as outputs over a grid, by x₂ and then x₁
 */
record Snapshot(int number, double[] outputs, RealMatrix hidden, List<double[]> surface) {
  private static final int MOST = 21;
  private static final int POINTS = 25;
  private static final double FROM = -0.5;
  private static final double TO = 1.5;

  /** Returns the epochs to look at, evenly spread, the first and the last among them. */
  static List<Snapshot> of(Xor xor, Learning learning) {
    List<Learning.Epoch> epochs = learning.epochs();
    List<Snapshot> snapshots = new ArrayList<>();
    int last = epochs.size() - 1;
    int count = Math.min(MOST, epochs.size());
    for (int k = 0; k < count; k++) {
      int epoch = count == 1 ? 0 : Math.round((float) k * last / (count - 1));
      snapshots.add(of(xor, epochs.get(epoch), epoch + 1));
    }
    return snapshots;
  }

  private static Snapshot of(Xor xor, Learning.Epoch epoch, int number) {
    Network network = xor.network(new StandIns(), epoch.parameters());
    Layer[] first = network.layers().subList(0, 2).toArray(Layer[]::new);
    double[] all = forOne(network.forward(grid()));
    List<double[]> surface = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      double[] row = new double[POINTS];
      for (int j = 0; j < POINTS; j++) {
        row[j] = Math.rint(100 * all[i * POINTS + j]) / 100; // more would not be seen
      }
      surface.add(row);
    }
    return new Snapshot(
        number, forOne(network.forward(xor.x())), new Network(first).forward(xor.x()), surface);
  }

  /** Returns for each epoch, not only for those to look at, the outputs for the four patterns. */
  static List<double[]> outputs(Xor xor, Learning learning) {
    List<double[]> outputs = new ArrayList<>();
    for (Learning.Epoch epoch : learning.epochs()) {
      Network network = xor.network(new StandIns(), epoch.parameters());
      outputs.add(forOne(network.forward(xor.x())));
    }
    return outputs;
  }

  /** Of two outputs the second is the one for 1. */
  private static double[] forOne(RealMatrix y) {
    return y.getColumn(y.getColumnDimension() - 1);
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
