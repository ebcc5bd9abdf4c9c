package kobai.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import kobai.experiment.LayerSpec;
import kobai.experiment.ParameterSpec;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Random matrices, the same for the same seed and purpose on every machine.
 *
 * <p>Entries are ±(0.25 to 2): of both signs, because many a wrong formula is right for positive
 * numbers; and away from 0, where ReLU has its corner.
 */
public final class Draw {
  private static final double SMALLEST = 0.25;
  private static final double LARGEST = 2;

  private final RandomGenerator random;

  /**
   * Starts a stream of its own for every purpose, so that no check's numbers hang on the order in
   * which checks run.
   *
   * @param seed the one seed of the whole run
   * @param purpose what the numbers are for, for example a test's name
   */
  public Draw(long seed, String purpose) {
    // Both are mixed by the generator's own seeding; String.hashCode is the same on every Java.
    this.random = new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, purpose.hashCode()});
  }

  /**
   * Starts a stream for an experiment that counts its seeds, 1, 2, 3 …: what neighbouring seeds
   * draw has nothing to do with each other. The generator's own seeding leaves words of its state
   * equal where words of the seed are, so every bit of the seed is spread over all of them first.
   *
   * <p>Reference: the mixing function of Steele, Lea and Flood, "Fast Splittable Pseudorandom
   * Number Generators", OOPSLA 2014 (variant 13 of Stafford, as in {@link SplittableRandom}).
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
   * @param outputs how many columns y is to have, if the layer lets one choose
   */
  public Map<String, RealMatrix> parameters(LayerSpec spec, int inputs, int outputs) {
    Map<String, RealMatrix> drawn = new LinkedHashMap<>();
    for (ParameterSpec parameter : spec.parameters()) {
      int rows = parameter.rows().of(inputs, outputs);
      drawn.put(parameter.name(), matrix(rows, parameter.columns().of(inputs, outputs)));
    }
    return drawn;
  }

  /** Returns a generator for very many numbers, which this stream chooses. */
  public SplittableRandom generator() {
    return new SplittableRandom(random.nextLong());
  }

  /** Returns a number from −1 to 1, evenly spread. */
  public double uniform() {
    return 2 * random.nextDouble() - 1;
  }

  /** Returns a number from 0 to below 1, evenly spread. */
  public double fraction() {
    return random.nextDouble();
  }

  /** Returns a number of the normal distribution with mean 0 and standard deviation 1. */
  public double normal() {
    return random.nextGaussian();
  }

  /** Returns a whole number from 0 to below the bound, each as likely as the others. */
  public int below(int bound) {
    return random.nextInt(bound);
  }
}
