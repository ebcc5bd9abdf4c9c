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
 * Probes the entries of a matrix group by group, on the assumption that a {@link Structure} holds:
 * all entries of a group move at once, and each derivative is read from the outputs of its own
 * cell.
 */
final class GroupedProbing {

  /**
   * f(x + h) − 2f(x) + f(x − h) can be off by four times the noise near x, and by as much again far
   * from x.
   */
  private static final double SECOND_DIFFERENCE = 8;

  /**
   * f(x + h) − f(x − h) can be off by twice the noise near x, and by as much again far from x: four
   * times the noise, divided by 2h.
   */
  private static final double DIFFERENCE = 2;

  private final UnaryOperator<RealMatrix> f;
  private final RealMatrix x;
  private final double[][] dout;
  private final Structure structure;
  private final double[] atX; // by cell
  private final double[] noise; // by cell
  private final boolean rippled;

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
    Noise measured = Noise.of(this::cells, x, atX, NumericalGradient.typicalSize(x));
    this.rippled = measured.rippled();
    this.noise = noise(measured);
  }

  /**
   * Estimates the noise of each cell. A few values say little about one cell, and among hundreds of
   * cells some look calm by chance: no cell's noise is taken to be less than the median.
   */
  private static double[] noise(Noise measured) {
    double[] noise = measured.sizes();
    double[] sorted = noise.clone();
    Arrays.sort(sorted);
    for (int cell = 0; cell < noise.length; cell++) {
      noise[cell] = Math.max(noise[cell], sorted[noise.length / 2]);
    }
    return noise;
  }

  /** Returns whether a wave is faster than the steps, so that groups cannot be probed. */
  boolean rippled() {
    return rippled;
  }

  /** Estimates the derivative of an entry from the values of its cell. */
  private interface Reading {
    Estimate of(int row, int column, int cell);
  }

  /**
   * Probes on the assumption that f is a straight line, with two evaluations per group.
   *
   * @return the estimates, or null if f is not a straight line
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
   * Probes each group as {@link NumericalGradient} probes one entry, with eight evaluations.
   *
   * @param power the power of 2 by which the steps are longer than the first steps of that method
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

  /** Returns a long step: on a straight line, it makes rounding negligible. */
  private static double longStep(double center) {
    return Math.max(1, Math.abs(center));
  }

  private static void keep(double[][] values, int k, double[] cells) {
    for (int cell = 0; cell < cells.length; cell++) {
      values[cell][k] = cells[cell];
    }
  }

  /** Estimates the entries of a group; returns whether all estimates are known. */
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

  /** Returns x with a group moved by the given number of steps. */
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
