package kobai.lab;

import kobai.check.Draw;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Where weights or biases begin. Fan-in is how many inputs a unit has, fan-out how many outputs.
 */
public enum Start implements Named {
  /** Evenly spread over ±1/√fan-in, as PyTorch's Linear begins, weights and biases alike. */
  FAN_IN("fan-in") {
    @Override
    double number(int fanIn, int fanOut, Draw draw) {
      return draw.uniform() / Math.sqrt(fanIn);
    }
  },
  /** Normal, with standard deviation 1. */
  RANDN("randn") {
    @Override
    double number(int fanIn, int fanOut, Draw draw) {
      return draw.normal();
    }
  },
  /** Normal, with standard deviation 0.1. */
  SMALL_RANDN("small-randn") {
    @Override
    double number(int fanIn, int fanOut, Draw draw) {
      return 0.1 * draw.normal();
    }
  },
  /** Evenly spread from 0 to below 1. */
  RAND("rand") {
    @Override
    double number(int fanIn, int fanOut, Draw draw) {
      return draw.fraction();
    }
  },
  /** Normal, with variance 2/fan-in: He et al., "Delving Deep into Rectifiers", ICCV 2015. */
  HE("he") {
    @Override
    double number(int fanIn, int fanOut, Draw draw) {
      return Math.sqrt(2.0 / fanIn) * draw.normal();
    }
  },
  /**
   * Normal, with variance 2/(fan-in + fan-out): Glorot and Bengio, "Understanding the Difficulty of
   * Training Deep Feedforward Neural Networks", AISTATS 2010.
   */
  XAVIER("xavier") {
    @Override
    double number(int fanIn, int fanOut, Draw draw) {
      return Math.sqrt(2.0 / (fanIn + fanOut)) * draw.normal();
    }
  },
  /** All 0. */
  ZERO("zero") {
    @Override
    double number(int fanIn, int fanOut, Draw draw) {
      return 0;
    }
  };

  private final String id;

  Start(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  abstract double number(int fanIn, int fanOut, Draw draw);

  /** Returns the first weights of an affine layer, fanIn×fanOut. */
  RealMatrix weights(int fanIn, int fanOut, Draw draw) {
    return matrix(fanIn, fanIn, fanOut, draw);
  }

  /** Returns the first biases of an affine layer, 1×fanOut. */
  RealMatrix biases(int fanIn, int fanOut, Draw draw) {
    return matrix(1, fanIn, fanOut, draw);
  }

  private RealMatrix matrix(int rows, int fanIn, int fanOut, Draw draw) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows, fanOut);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < fanOut; j++) {
        matrix.setEntry(i, j, number(fanIn, fanOut, draw));
      }
    }
    return matrix;
  }
}
