package kobai.numeric;

import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import kobai.nn.Formulas;
import kobai.nn.Matrices;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;

/** Random functions of a matrix whose gradients calculus knows, each with a random point. */
enum Family {
  /** Σ c·x^p, entry by entry. */
  POWERS {
    @Override
    Sample draw(RandomGenerator random) {
      RealMatrix x = normal(random, 3, 4);
      RealMatrix c = normal(random, 3, 4);
      int p = 1 + random.nextInt(6);
      return new Sample(
          v -> NumericalLayer.dot(c, map(v, e -> Math.pow(e, p))),
          x,
          hadamard(c, map(x, e -> p * Math.pow(e, p - 1))));
    }
  },

  /** Σ c·sin(wx), from slow to far faster than the first step. */
  WAVES {
    @Override
    Sample draw(RandomGenerator random) {
      RealMatrix x = normal(random, 2, 3);
      RealMatrix c = normal(random, 2, 3);
      double w = powerOfTen(random, -2, 4);
      return new Sample(
          v -> NumericalLayer.dot(c, map(v, e -> Math.sin(w * e))),
          x,
          hadamard(c, map(x, e -> w * Math.cos(w * e))));
    }
  },

  /** Σ c·sigmoid(x), with inputs up to deep saturation. */
  SIGMOID {
    @Override
    Sample draw(RandomGenerator random) {
      RealMatrix x = normal(random, 3, 4).scalarMultiply(powerOfTen(random, -3, 2));
      RealMatrix c = normal(random, 3, 4);
      return new Sample(
          v -> NumericalLayer.dot(c, Formulas.sigmoid(v, List.of())),
          x,
          hadamard(c, map(x, Family::sigmoidSlope)));
    }
  },

  /** Σ c·softmax(x), whose gradient is y·(c − Σ c·y) in every row. */
  SOFTMAX {
    @Override
    Sample draw(RandomGenerator random) {
      RealMatrix x = normal(random, 3, 4).scalarMultiply(powerOfTen(random, -2, 1));
      RealMatrix c = normal(random, 3, 4);
      RealMatrix y = Formulas.softmax(x, List.of());
      RealMatrix gradient = y.copy();
      for (int i = 0; i < 3; i++) {
        double mean = c.getRowVector(i).dotProduct(y.getRowVector(i));
        for (int j = 0; j < 4; j++) {
          gradient.setEntry(i, j, y.getEntry(i, j) * (c.getEntry(i, j) - mean));
        }
      }
      return new Sample(v -> NumericalLayer.dot(c, Formulas.softmax(v, List.of())), x, gradient);
    }
  },

  /** Σ c·(x·W + b): exact up to rounding. */
  AFFINE {
    @Override
    Sample draw(RandomGenerator random) {
      RealMatrix x = normal(random, 5, 3);
      RealMatrix w = normal(random, 3, 4);
      RealMatrix b = normal(random, 1, 4);
      RealMatrix c = normal(random, 5, 4);
      return new Sample(
          v -> NumericalLayer.dot(c, Formulas.affine(v, List.of(w, b))),
          x,
          c.multiply(w.transpose()));
    }
  },

  /** A net of two layers, tanh inside, with respect to its first weights. */
  TANH_NET {
    @Override
    Sample draw(RandomGenerator random) {
      return net(random, Math::tanh, v -> 1 - Math.tanh(v) * Math.tanh(v));
    }
  },

  /** A net of two layers, max(x, 0) inside: some corners are within the first step. */
  RELU_NET {
    @Override
    Sample draw(RandomGenerator random) {
      return net(random, v -> Math.max(v, 0), v -> v > 0 ? 1 : 0);
    }
  },

  /** A wave, with a large number added and subtracted again: most digits cancel. */
  CANCELLING {
    @Override
    Sample draw(RandomGenerator random) {
      RealMatrix x = normal(random, 2, 3);
      RealMatrix c = normal(random, 2, 3);
      double large = powerOfTen(random, 0, 10);
      return new Sample(
          v -> (NumericalLayer.dot(c, map(v, Math::sin)) + large) - large,
          x,
          hadamard(c, map(x, Math::cos)));
    }
  },

  /** Σ c·sin(x/s), where every entry has its own scale s, from 1e-8 to 1e8. */
  SCALED {
    @Override
    Sample draw(RandomGenerator random) {
      RealMatrix s = map(normal(random, 3, 3), e -> powerOfTen(random, -8, 8));
      RealMatrix x = hadamard(s, normal(random, 3, 3));
      RealMatrix c = normal(random, 3, 3); // slopes from 1e-8 to 1e8
      RealMatrix inverse = map(s, e -> 1 / e);
      return new Sample(
          v -> NumericalLayer.dot(c, map(hadamard(v, inverse), Math::sin)),
          x,
          hadamard(hadamard(c, inverse), map(hadamard(x, inverse), Math::cos)));
    }
  },

  /** Σ c·x, with coefficients from 1e-8 to 1e8 at numbers from 1e-8 to 1e8. */
  MIXED {
    @Override
    Sample draw(RandomGenerator random) {
      RealMatrix x = map(normal(random, 3, 3), e -> e * powerOfTen(random, -8, 8));
      RealMatrix c = map(normal(random, 3, 3), e -> e * powerOfTen(random, -8, 8));
      return new Sample(v -> NumericalLayer.dot(c, v), x, c);
    }
  },

  /** Σ c·|x − k|, corners from 1e-6 to 1 away, most within the first step. */
  CORNERS {
    @Override
    Sample draw(RandomGenerator random) {
      RealMatrix x = normal(random, 3, 4);
      RealMatrix c = normal(random, 3, 4);
      RealMatrix k = map(x, e -> e + (random.nextBoolean() ? 1 : -1) * powerOfTen(random, -6, 0));
      return new Sample(
          v -> NumericalLayer.dot(c, map(v.subtract(k), Math::abs)),
          x,
          hadamard(c, map(x.subtract(k), Math::signum)));
    }
  };

  /**
   * A function, a point and the gradient there.
   *
   * @param f the function
   * @param x the point
   * @param gradient ∂f/∂x, from calculus
   */
  record Sample(ToDoubleFunction<RealMatrix> f, RealMatrix x, RealMatrix gradient) {}

  /** Draws one function and one point. */
  abstract Sample draw(RandomGenerator random);

  /** L = 1/2 Σ (a(x·W)·V − t)², with respect to W. */
  private static Sample net(
      RandomGenerator random, DoubleUnaryOperator activation, DoubleUnaryOperator slope) {
    RealMatrix x = normal(random, 5, 3);
    RealMatrix w = normal(random, 3, 4).scalarMultiply(powerOfTen(random, -1, 0.5));
    RealMatrix v = normal(random, 4, 2);
    RealMatrix t = normal(random, 5, 2);
    RealMatrix u = x.multiply(w);
    RealMatrix error = map(u, activation).multiply(v).subtract(t);
    RealMatrix du = hadamard(error.multiply(v.transpose()), map(u, slope));
    return new Sample(
        m -> {
          RealMatrix e = map(x.multiply(m), activation).multiply(v).subtract(t);
          return NumericalLayer.dot(e, e) / 2;
        },
        w,
        x.transpose().multiply(du));
  }

  private static double sigmoidSlope(double x) {
    double small = Math.exp(-Math.abs(x));
    return small / ((1 + small) * (1 + small));
  }

  private static RealMatrix normal(RandomGenerator random, int rows, int columns) {
    RealMatrix zero = MatrixUtils.createRealMatrix(rows, columns);
    return Matrices.map(zero, e -> random.nextGaussian());
  }

  /** Returns a number from 10^from to 10^to, every power of ten as likely as any other. */
  private static double powerOfTen(RandomGenerator random, double from, double to) {
    return Math.pow(10, from + (to - from) * random.nextDouble());
  }
}
