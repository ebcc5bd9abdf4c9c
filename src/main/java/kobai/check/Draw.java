package kobai.check;

import java.util.Map;
import java.util.SplittableRandom;
import kobai.experiment.LayerSpec;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Random matrices, the same for the same seed and purpose on every machine.
 *
 * <p>Entries are ±(0.25 to 2): of both signs, because many wrong formulas are right for positive
 * numbers; and away from 0, where ReLU has its corner.
 */
public final class Draw {
  private static final double SMALLEST = 0.25;
  private static final double LARGEST = 2;

  private final RandomGenerator random;

  /**
   * Starts a separate stream for this purpose, so that the numbers of a check do not depend on the
   * order in which checks run.
   *
   * @param seed the seed of the whole run
   * @param purpose what the numbers are for, for example a test's name
   */
  public Draw(long seed, String purpose) {
    // The generator mixes both when it is seeded; String.hashCode is the same on every Java.
    this.random = new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, purpose.hashCode()});
  }

  /**
   * Starts a stream for an experiment with consecutive seeds, 1, 2, 3 …: the draws of neighbouring
   * seeds are independent. The generator's own seeding gives equal words of its state for equal
   * words of the seed, so this method first spreads every bit of the seed over all words.
   *
   * <p>Reference: mixing function of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
   * Generators", OOPSLA 2014 (variant 13 of Stafford, as in {@link SplittableRandom}).
   */
  public static Draw apart(long seed, String purpose) {
    return new Draw(new SplittableRandom(seed).nextLong(), purpose);
  }

  /** Returns a matrix with entries of both signs (if it has more than one). */
  public RealMatrix matrix(int rows, int columns) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows, columns);
    int n = 0;
    double firstSign = random.nextBoolean() ? 1 : -1;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++, n++) {
        double size = SMALLEST + (LARGEST - SMALLEST) * random.nextDouble();
        double sign = random.nextBoolean() ? 1 : -1;
        matrix.setEntry(i, j, size * (n < 2 ? (1 - 2 * n) * firstSign : sign));
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

  /** Returns a fast generator for very many numbers, seeded by this stream. */
  public SplittableRandom generator() {
    return new SplittableRandom(random.nextLong());
  }

  /** Returns a number of the uniform distribution from −1 to 1. */
  public double uniform() {
    return 2 * random.nextDouble() - 1;
  }

  /** Returns a number of the uniform distribution from 0 to below 1. */
  public double fraction() {
    return random.nextDouble();
  }

  /** Returns a number of the normal distribution with mean 0 and standard deviation 1. */
  public double normal() {
    return random.nextGaussian();
  }

  /** Returns a whole number from 0 to below the bound; all are equally likely. */
  public int below(int bound) {
    return random.nextInt(bound);
  }
}
