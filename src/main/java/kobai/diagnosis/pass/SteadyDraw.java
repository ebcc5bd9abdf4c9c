package kobai.diagnosis.pass;

import java.util.Map;
import kobai.check.Draw;
import kobai.experiment.LayerSpec;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The numbers of an examination. What an exam sees must not depend on luck: whether a column of x
 * has a positive sum, say, or which of two entries is larger. Therefore the purpose decides each
 * number, and the seed only moves it by up to {@link #JITTER} of itself.
 */
public final class SteadyDraw {

  /** Enough for numbers that nobody can know before. */
  private static final double JITTER = 0x1p-10;

  private final Draw places; // the same with every seed
  private final Draw jitter;

  /**
   * Starts a separate stream for this purpose.
   *
   * @param seed the seed of the whole run
   * @param purpose what the numbers are for
   */
  public SteadyDraw(long seed, String purpose) {
    this.places = new Draw(0, purpose);
    this.jitter = new Draw(seed, purpose);
  }

  /** Returns a matrix with entries of both signs (if it has more than one), ±(0.25 to 2). */
  public RealMatrix matrix(int rows, int columns) {
    RealMatrix matrix = places.matrix(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix.multiplyEntry(i, j, 1 + JITTER * jitter.uniform());
      }
    }
    return matrix;
  }

  /**
   * Returns parameters of a layer by name, in its order.
   *
   * @param inputs how many columns x has
   * @param outputs how many columns y is to have, if the layer leaves a choice
   */
  Map<String, RealMatrix> parameters(LayerSpec spec, int inputs, int outputs) {
    return spec.values(inputs, outputs, this::matrix);
  }

  /** Returns a number from −1 to 1. */
  public double uniform() {
    return places.uniform() * (1 + JITTER * jitter.uniform());
  }

  /** Returns a whole number from 0 to below the bound, the same with every seed. */
  public int below(int bound) {
    return places.below(bound);
  }
}
