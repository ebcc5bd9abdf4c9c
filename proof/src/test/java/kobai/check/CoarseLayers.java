package kobai.check;

import static kobai.check.UnusualLayer.right;
import static kobai.check.UnusualLayer.wrong;
import static kobai.nn.Matrices.hadamard;
import static kobai.nn.Matrices.map;

import java.util.stream.Stream;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Rows of the table of unusual layers: columns of very different size, and single precision. */
final class CoarseLayers {
  private CoarseLayers() {}

  static Stream<UnusualLayer> all() {
    return Stream.concat(tinyColumns(), floats());
  }

  /** The third column of dx is a tiny part of the others. */
  private static Stream<UnusualLayer> tinyColumns() {
    return Stream.of(1e-10, 1e-12, 1e-14)
        .flatMap(
            part ->
                Stream.of(
                    wrong(part + " tanh x in a column, left out", () -> tanh(part, 0)),
                    wrong("a row of W times " + part + ", left out", () -> new TinyRow(part, 0)),
                    right("a column of " + part + " tanh x", () -> tanh(part, 1)),
                    wrong("a column of " + part + " tanh x", () -> tanh(part, -1)),
                    right("a row of W times " + part, () -> new TinyRow(part, 1)),
                    wrong("a row of W times " + part, () -> new TinyRow(part, -1))));
  }

  private static Layer tanh(double part, double factor) {
    return new FormulaLayer(
        x -> column(map(x, Math::tanh), part),
        (x, dout) ->
            column(hadamard(dout, map(x, v -> 1 - Math.tanh(v) * Math.tanh(v))), factor * part));
  }

  private static RealMatrix column(RealMatrix a, double factor) {
    RealMatrix copy = a.copy();
    copy.setColumnMatrix(2, a.getColumnMatrix(2).scalarMultiply(factor));
    return copy;
  }

  private static final class TinyRow extends Dense {
    private final double sign;

    TinyRow(double part, double sign) {
      this.sign = sign;
      w.setValue(column(W.transpose(), part).transpose());
    }

    @Override
    RealMatrix dx(RealMatrix dout) {
      return column(super.dx(dout), sign);
    }
  }

  /** Layers that compute with single precision, forward as well as backward. */
  private static Stream<UnusualLayer> floats() {
    return Stream.of(
        right("a sigmoid of floats", () -> sigmoid(1)),
        wrong("a sigmoid of floats", () -> sigmoid(1.01)),
        right("max(x, 0) of floats", CoarseLayers::relu),
        right("a softmax of floats", () -> softmax(1)),
        wrong("a softmax of floats", () -> softmax(0)),
        right("xW + b of floats", () -> new FloatDense(1)),
        wrong("xW + b of floats", () -> new FloatDense(-1)));
  }

  private static Layer sigmoid(double factor) {
    return FormulaLayer.ofEntries(
        CoarseLayers::logistic, v -> (float) factor * logistic(v) * (1 - logistic(v)));
  }

  private static float logistic(double v) {
    return 1 / (1 + (float) Math.exp(-(float) v));
  }

  private static Layer relu() {
    return FormulaLayer.ofEntries(v -> (float) Math.max(v, 0), v -> v > 0 ? 1 : 0);
  }

  private static Layer softmax(double shareOfOthers) {
    return new FormulaLayer(
        CoarseLayers::softmax,
        (x, dout) -> {
          RealMatrix dx = softmax(x);
          for (int i = 0; i < x.getRowDimension(); i++) {
            float mean = 0;
            for (int j = 0; j < x.getColumnDimension(); j++) {
              mean += (float) dx.getEntry(i, j) * (float) dout.getEntry(i, j);
            }
            for (int j = 0; j < x.getColumnDimension(); j++) {
              float own = (float) dout.getEntry(i, j) - (float) shareOfOthers * mean;
              dx.setEntry(i, j, (float) dx.getEntry(i, j) * own);
            }
          }
          return dx;
        });
  }

  private static RealMatrix softmax(RealMatrix x) {
    RealMatrix y = map(x, v -> (float) Math.exp((float) v));
    for (int i = 0; i < x.getRowDimension(); i++) {
      float sum = 0;
      for (double exp : y.getRow(i)) {
        sum += (float) exp;
      }
      for (int j = 0; j < x.getColumnDimension(); j++) {
        y.setEntry(i, j, (float) y.getEntry(i, j) / sum);
      }
    }
    return y;
  }

  private static final class FloatDense extends Dense {
    private final double sign;

    FloatDense(double sign) {
      this.sign = sign;
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      this.x = x;
      return plus(product(x, w.value()), b.value());
    }

    @Override
    RealMatrix dw(RealMatrix dout) {
      return product(x.transpose(), dout).scalarMultiply(sign);
    }

    @Override
    RealMatrix dx(RealMatrix dout) {
      return product(dout, w.value().transpose());
    }

    private static RealMatrix plus(RealMatrix a, RealMatrix row) {
      RealMatrix sum = a.copy();
      for (int i = 0; i < a.getRowDimension(); i++) {
        for (int j = 0; j < a.getColumnDimension(); j++) {
          sum.setEntry(i, j, (float) a.getEntry(i, j) + (float) row.getEntry(0, j));
        }
      }
      return sum;
    }

    private static RealMatrix product(RealMatrix a, RealMatrix b) {
      RealMatrix product =
          MatrixUtils.createRealMatrix(a.getRowDimension(), b.getColumnDimension());
      for (int i = 0; i < a.getRowDimension(); i++) {
        for (int j = 0; j < b.getColumnDimension(); j++) {
          float sum = 0;
          for (int k = 0; k < a.getColumnDimension(); k++) {
            sum += (float) a.getEntry(i, k) * (float) b.getEntry(k, j);
          }
          product.setEntry(i, j, sum);
        }
      }
      return product;
    }
  }
}
