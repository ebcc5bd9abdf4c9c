package kobai.train;

import kobai.check.Draw;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The initial values of weights or biases. Fan-in is a unit's number of inputs, fan-out its number
 * of outputs.
 */
public enum Start {
  /** Uniform over ±1/√fan-in: PyTorch's Linear starts its weights and biases so. */
  FAN_IN((fanIn, fanOut, draw) -> draw.uniform() / Math.sqrt(fanIn)),
  /** Normal, with standard deviation 1. */
  RANDN((fanIn, fanOut, draw) -> draw.normal()),
  /** Normal, with standard deviation 0.1. */
  SMALL_RANDN((fanIn, fanOut, draw) -> 0.1 * draw.normal()),
  /** Uniform from 0 to below 1. */
  RAND((fanIn, fanOut, draw) -> draw.fraction()),
  /** Normal, with variance 2/fan-in: He et al., "Delving Deep into Rectifiers", ICCV 2015. */
  HE((fanIn, fanOut, draw) -> Math.sqrt(2.0 / fanIn) * draw.normal()),
  /**
   * Normal, with variance 2/(fan-in + fan-out): Glorot and Bengio, "Understanding the Difficulty of
   * Training Deep Feedforward Neural Networks", AISTATS 2010.
   */
  XAVIER((fanIn, fanOut, draw) -> Math.sqrt(2.0 / (fanIn + fanOut)) * draw.normal()),
  /** All 0. */
  ZERO((fanIn, fanOut, draw) -> 0);

  private final Entry entry;

  /** One random entry. */
  private interface Entry {
    double of(int fanIn, int fanOut, Draw draw);
  }

  Start(Entry entry) {
    this.entry = entry;
  }

  /** Returns the initial weights of an affine layer, fanIn×fanOut. */
  public RealMatrix weights(int fanIn, int fanOut, Draw draw) {
    return matrix(fanIn, fanIn, fanOut, draw);
  }

  /** Returns the initial biases of an affine layer, 1×fanOut. */
  public RealMatrix biases(int fanIn, int fanOut, Draw draw) {
    return matrix(1, fanIn, fanOut, draw);
  }

  private RealMatrix matrix(int rows, int fanIn, int fanOut, Draw draw) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows, fanOut);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < fanOut; j++) {
        matrix.setEntry(i, j, entry.of(fanIn, fanOut, draw));
      }
    }
    return matrix;
  }
}
