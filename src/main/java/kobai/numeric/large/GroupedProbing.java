package kobai.numeric.large;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import kobai.numeric.Estimate;
import kobai.numeric.GradientEstimate;
import kobai.numeric.Noise;
import kobai.numeric.NumericalGradient;
import kobai.numeric.Romberg;
import kobai.numeric.StepLadder;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Probes the entries of a matrix group by group, as if a {@link Structure} were true: all entries
 * of a group move at once, and each derivative is read from the outputs of its own cell.
 */
final class GroupedProbing {

  /** f(x + h) − 2f(x) + f(x − h) can be four times the noise, and as much again far from x. */
  private static final double SECOND_DIFFERENCE = 8;

  /** f(x + h) − f(x − h), divided by 2h: twice the noise, and as much again far from x. */
  private static final double DIFFERENCE = 2;

  private final UnaryOperator<RealMatrix> f;
  private final RealMatrix x;
  private final double[][] dout;
  private final Structure structure;
  private final double[] atX; // by cell
  private final double[] noise; // by cell

  /**
   * Prepares the probing.
   *
   * @param y f(x)
   */
  GroupedProbing(
      UnaryOperator<RealMatrix> f,
      RealMatrix x,
      RealMatrix dout,
      RealMatrix y,
      Structure structure) {
    this.f = f;
    this.x = x;
    this.dout = dout.getData();
    this.structure = structure;
    this.atX = structure.cells(this.dout, y.getData());
    this.noise = noise();
  }

  /**
   * A few values tell little of the noise of one cell, and of hundreds of cells some look calm by
   * chance: none is taken for calmer than half of the others.
   */
  private double[] noise() {
    double[] noise = Noise.of(this::cells, x, atX, NumericalGradient.typicalSize(x));
    double[] sorted = noise.clone();
    Arrays.sort(sorted);
    for (int cell = 0; cell < noise.length; cell++) {
      noise[cell] = Math.max(noise[cell], sorted[noise.length / 2]);
    }
    return noise;
  }

  /** What the values of its cell say of an entry. */
  private interface Reading {
    Estimate of(int row, int column, int cell);
  }

  /**
   * Probes as if f were a straight line: two evaluations a group.
   *
   * @return the estimates, or null if f is none
   */
  @Nullable GradientEstimate straight() {
    Estimate[][] entries = new Estimate[x.getRowDimension()][x.getColumnDimension()];
    double[][] steps = steps(GroupedProbing::longStep);
    for (int group = 0; group < structure.groups(x); group++) {
      double[] above = cells(moved(group, steps, 1));
      double[] below = cells(moved(group, steps, -1));
      if (!read(entries, group, (i, j, c) -> onLine(x.getEntry(i, j), c, above[c], below[c]))) {
        return null;
      }
    }
    return estimate(entries);
  }

  /**
   * Probes as {@link NumericalGradient} probes one entry: eight evaluations a group.
   *
   * @param power of 2 by which the steps are longer than the first that would be tried there
   */
  GradientEstimate curved(int power) {
    Estimate[][] entries = new Estimate[x.getRowDimension()][x.getColumnDimension()];
    double[][] steps = steps(center -> Math.scalb(StepLadder.first(center), power));
    for (int group = 0; group < structure.groups(x); group++) {
      double[][] above = new double[atX.length][Romberg.POINTS];
      double[][] below = new double[atX.length][Romberg.POINTS];
      for (int k = 0; k < Romberg.POINTS; k++) {
        keep(above, k, cells(moved(group, steps, Romberg.STEPS[k])));
        keep(below, k, cells(moved(group, steps, -Romberg.STEPS[k])));
      }
      read(
          entries,
          group,
          (i, j, c) ->
              new Romberg(x.getEntry(i, j), steps[i][j], atX[c], noise[c]).of(above[c], below[c]));
    }
    return estimate(entries);
  }

  private double[][] steps(DoubleUnaryOperator step) {
    double[][] steps = x.getData();
    for (double[] row : steps) {
      for (int j = 0; j < row.length; j++) {
        row[j] = step.applyAsDouble(row[j]);
      }
    }
    return steps;
  }

  private GradientEstimate estimate(Estimate[][] entries) {
    return new GradientEstimate(entries, Math.abs(Arrays.stream(atX).sum()));
  }

  private Estimate onLine(double center, int cell, double above, double below) {
    double up = center + longStep(center) - center; // the steps really taken
    double down = center - (center - longStep(center));
    double rounding = Math.ulp(1.0) * Math.max(Math.abs(above), Math.abs(below));
    double eta = Math.max(noise[cell], rounding) / Math.min(up, down);
    double bend = Math.abs((above - atX[cell]) / up - (atX[cell] - below) / down);
    return bend <= SECOND_DIFFERENCE * eta
        ? new Estimate((above - below) / (up + down), DIFFERENCE * eta, false)
        : Estimate.UNKNOWN;
  }

  /** On a straight line a long step drowns the rounding. */
  private static double longStep(double center) {
    return Math.max(1, Math.abs(center));
  }

  private static void keep(double[][] values, int k, double[] cells) {
    for (int cell = 0; cell < cells.length; cell++) {
      values[cell][k] = cells[cell];
    }
  }

  /** Estimates the entries of a group; returns whether something is known of each. */
  private boolean read(Estimate[][] entries, int group, Reading reading) {
    boolean known = true;
    for (int i = structure.firstRow(group); i < structure.rowsEnd(group, x); i++) {
      for (int j = structure.firstColumn(group); j < structure.columnsEnd(group, x); j++) {
        int cell = structure.cell(i, j, entries[i].length);
        entries[i][j] = reading.of(i, j, cell);
        known &= entries[i][j] != Estimate.UNKNOWN;
      }
    }
    return known;
  }

  /** Returns x with a group moved by so many steps. */
  private RealMatrix moved(int group, double[][] steps, double times) {
    double[][] moved = x.getData();
    for (int i = structure.firstRow(group); i < structure.rowsEnd(group, x); i++) {
      for (int j = structure.firstColumn(group); j < structure.columnsEnd(group, x); j++) {
        moved[i][j] += times * steps[i][j];
      }
    }
    return MatrixUtils.createRealMatrix(moved);
  }

  private double[] cells(RealMatrix at) {
    return structure.cells(dout, f.apply(at).getData());
  }
}
