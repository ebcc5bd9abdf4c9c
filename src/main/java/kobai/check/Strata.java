package kobai.check;

import java.util.Map;
import java.util.SplittableRandom;
import kobai.experiment.LayerSpec;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Random matrices that contain every stratum: entries of both signs, and of each size within a
 * range.
 *
 * <p>Whoever is wrong in some entries only must be found by every seed, and lose the same points.
 * Therefore the purpose decides which stratum stands where, and beside which; the seed only moves
 * each entry by up to {@link #JITTER} within its stratum.
 */
public final class Strata {

  /** Ordinary numbers: away from 0, where ReLU has its corner, and not large. */
  private static final double SMALLEST = 0.25;

  private static final double LARGEST = 2;

  /** Enough for numbers that nobody can know before. */
  private static final double JITTER = 0x1p-6;

  private final SplittableRandom places; // the same with every seed
  private final Draw jitter;

  /**
   * Starts a separate stream for this purpose.
   *
   * @param seed the seed of the whole run
   * @param purpose what the numbers are for, for example a test's name
   */
  public Strata(long seed, String purpose) {
    this.places = new SplittableRandom(purpose.hashCode());
    this.jitter = new Draw(seed, purpose);
  }

  /** Returns a matrix with ordinary entries, ±(0.25 to 2). */
  public RealMatrix matrix(int rows, int columns) {
    return matrix(rows, columns, SMALLEST, LARGEST);
  }

  /** Returns a matrix with ordinary entries, of the shape of another one. */
  RealMatrix like(RealMatrix a) {
    return matrix(a.getRowDimension(), a.getColumnDimension());
  }

  /**
   * Returns a matrix with entries of both signs (if it has more than one). Of each sign there are
   * as many strata as entries; each stratum is as many times as large as the one below it.
   *
   * @param smallest where the lowest stratum begins, greater than 0
   * @param largest where the highest stratum ends
   */
  public RealMatrix matrix(int rows, int columns, double smallest, double largest) {
    int[] stratum = shuffled(rows * columns, places);
    // A single entry is positive: there, no function of the course is flat.
    int firstSign = places.nextBoolean() || rows * columns == 1 ? 1 : -1;
    int ofOneSign = (rows * columns + 1) / 2;
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        int k = stratum[i * columns + j];
        double size = smallest * Math.pow(largest / smallest, (k / 2 + 0.5) / ofOneSign);
        double sign = k % 2 == 0 ? firstSign : -firstSign;
        matrix.setEntry(i, j, sign * size * (1 + JITTER * jitter.uniform()));
      }
    }
    return matrix;
  }

  /**
   * Returns random parameters of a layer by name, in its order.
   *
   * @param inputs how many columns x has
   * @param outputs how many columns y is to have, if the layer leaves a choice
   */
  public Map<String, RealMatrix> parameters(LayerSpec spec, int inputs, int outputs) {
    return spec.values(inputs, outputs, this::matrix);
  }

  /**
   * Returns a copy with exact zeros: in one row, and in every fourth entry of the others.
   *
   * @param zeroRow the row; it is left as it is if there is no other
   */
  public static RealMatrix withZeros(RealMatrix a, int zeroRow) {
    RealMatrix copy = a.copy();
    for (int i = 0; i < a.getRowDimension(); i++) {
      boolean wholeRow = i == zeroRow && a.getRowDimension() > 1;
      for (int j = 0; j < a.getColumnDimension(); j++) {
        if (wholeRow || (i + j + zeroRow) % 4 == 1) {
          copy.setEntry(i, j, 0);
        }
      }
    }
    return copy;
  }

  /** Returns a copy without signs. */
  public static RealMatrix abs(RealMatrix a) {
    RealMatrix copy = a.copy();
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        copy.setEntry(i, j, Math.abs(a.getEntry(i, j)));
      }
    }
    return copy;
  }

  /** Returns a copy in which one row is all negative. */
  public static RealMatrix withNegativeRow(RealMatrix a, int row) {
    RealMatrix copy = a.copy();
    for (int j = 0; j < a.getColumnDimension(); j++) {
      copy.setEntry(row, j, -Math.abs(a.getEntry(row, j)));
    }
    return copy;
  }

  /** Returns the numbers from 0 to n − 1 in a random order. */
  private static int[] shuffled(int n, SplittableRandom random) {
    int[] numbers = new int[n];
    for (int k = 1; k < n; k++) {
      int other = random.nextInt(k + 1);
      numbers[k] = numbers[other];
      numbers[other] = k;
    }
    return numbers;
  }
}
