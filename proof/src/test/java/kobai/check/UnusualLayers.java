package kobai.check;

import static kobai.check.FormulaLayer.ofEntries;
import static kobai.check.UnusualLayer.cannotTell;
import static kobai.check.UnusualLayer.notWrong;
import static kobai.check.UnusualLayer.right;
import static kobai.check.UnusualLayer.wrong;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import kobai.nn.Formulas;
import kobai.nn.Layer;
import kobai.nn.Matrices;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The table: layers that no exercise asks for, right ones and wrong ones. */
final class UnusualLayers {
  private UnusualLayers() {}

  static Stream<UnusualLayer> all() {
    return Stream.of(atAnyInput(), tinyWaves(), demanding()).flatMap(rows -> rows);
  }

  static Stream<UnusualLayer> atAnyInput() {
    return Stream.of(scaled(), zero(), pooled(), waves(), CoarseLayers.all()).flatMap(rows -> rows);
  }

  /** Numbers whose squares are 0 or infinite, and numbers with few digits. */
  private static Stream<UnusualLayer> scaled() {
    return DoubleStream.of(1e-320, 1e-310, 1e-300, 1e-200, 1e-160, 1e165, 1e200, 1e300)
        .boxed()
        .flatMap(
            s ->
                Stream.of(
                    right(s + " tanh", () -> tanh(s, 1)),
                    wrong(s + " tanh", () -> tanh(s, 1.5)),
                    right(s + " (xW + b)", () -> new ScaledDense(s))));
  }

  private static Layer tanh(double scale, double factor) {
    return ofEntries(
        v -> scale * Math.tanh(v), v -> factor * scale * (1 - Math.tanh(v) * Math.tanh(v)));
  }

  /** Gradients that are 0, and rightly so. */
  private static Stream<UnusualLayer> zero() {
    return Stream.of(
        right("0", () -> ofEntries(v -> 0, v -> 0)),
        wrong("0", () -> ofEntries(v -> 0, v -> 1e-300)),
        right("3", () -> ofEntries(v -> 3, v -> 0)),
        wrong("3", () -> ofEntries(v -> 3, v -> 1e-9)),
        right("x rounded", () -> ofEntries(Math::rint, v -> 0)),
        right("max(x - 9, 0)", () -> ofEntries(v -> Math.max(v - 9, 0), v -> v > 9 ? 1 : 0)),
        right("the mean of one row, subtracted", () -> centred()).with(check -> check.input(1, 4)));
  }

  private static Layer centred() {
    return new FormulaLayer(x -> x.subtract(x), (x, dout) -> dout.scalarMultiply(0));
  }

  /** From a slow wave to one that even neighbouring numbers do not resolve. */
  private static Stream<UnusualLayer> waves() {
    Stream<UnusualLayer> fast =
        DoubleStream.of(1e12, 1e14, 1e20, 1e40)
            .boxed()
            .map(w -> cannotTell("sin(" + w + " x)", () -> wave(w, 1)));
    return Stream.concat(
        fast,
        Stream.of(
            right("sin(1000 x)", () -> wave(1e3, 1)),
            wrong("sin(1000 x)", () -> wave(1e3, 1.001)),
            right("sin(3000 x)", () -> wave(3e3, 1)),
            notWrong("sin(1e5 x)", () -> wave(1e5, 1)),
            notWrong("sin(1e6 x)", () -> wave(1e6, 1)),
            wrong("sin(1e6 x)", () -> wave(1e6, 1.5)),
            notWrong("sin(1e7 x)", () -> wave(1e7, 1)),
            notWrong("sin(1e8 x)", () -> wave(1e8, 1)),
            notWrong("sin(1e10 x)", () -> wave(1e10, 1)),
            notWrong("x + 0.001 sin(1e9 x)", () -> wavy(1e-3, 1e9)),
            wrong(
                "x + 1e-9 sin(1e4 x)",
                () -> ofEntries(v -> v + 1e-9 * Math.sin(1e4 * v), v -> 1))));
  }

  /**
   * Waves as small as the rounding of some functions. Entry by entry they are told from rounding;
   * along random directions they are not.
   */
  private static Stream<UnusualLayer> tinyWaves() {
    return Stream.of(
        notWrong("x + 1e-9 sin(1e6 x)", () -> wavy(1e-9, 1e6)),
        notWrong("x + 1e-10 sin(1e4 x)", () -> wavy(1e-10, 1e4)),
        notWrong("x + 1e-11 sin(1e4 x)", () -> wavy(1e-11, 1e4)),
        notWrong("x + 1e-11 sin(1e6 x)", () -> wavy(1e-11, 1e6)),
        notWrong("x + 1e-11 sin(1e9 x)", () -> wavy(1e-11, 1e9)));
  }

  private static Layer wave(double w, double factor) {
    return ofEntries(v -> Math.sin(w * v), v -> factor * w * Math.cos(w * v));
  }

  private static Layer wavy(double size, double w) {
    return ofEntries(v -> v + size * Math.sin(w * v), v -> 1 + size * w * Math.cos(w * v));
  }

  /** Layers with fewer rows or columns in y than in x. */
  private static Stream<UnusualLayer> pooled() {
    return Stream.of(
        right("the sum of all rows", () -> sumOfRows(0)),
        wrong("the sum of all rows", () -> sumOfRows(4)),
        right("the sum of all columns", () -> sumOfColumns(1)),
        wrong("the sum of all columns", () -> sumOfColumns(-1)));
  }

  /** Layers that accept some inputs only, checked at one of those; batches of one size remain. */
  private static Stream<UnusualLayer> demanding() {
    RealMatrix x = MatrixUtils.createRealMatrix(new double[][] {{1, 2, 0.5}, {3, 0, 1e6}});
    RealMatrix positive = x.scalarAdd(0.1);
    return Stream.of(
        cannotTell("log x", () -> log(1)).with(check -> check.input(positive)),
        wrong("log x", () -> log(1.001)).with(check -> check.input(positive)),
        cannotTell("x x of two rows", () -> squareOfTwoRows(false)).with(check -> check.input(x)),
        wrong("x x, the first batch kept", () -> squareOfTwoRows(true))
            .with(check -> check.input(x)),
        cannotTell("xW + b, a column of x 1e-14 times", Dense::new).with(UnusualLayers::tinyInput),
        wrong("xW + b, a column of x 1e-14 times, dW left out", RowLeftOut::new)
            .with(UnusualLayers::tinyInput));
  }

  /** Of dW, a row is so small that the numerical gradient, rounded, may be 0 as well. */
  private static GradientCheck tinyInput(GradientCheck check) {
    RealMatrix x = new Draw(3, "x").matrix(5, 4);
    x.setColumnMatrix(2, x.getColumnMatrix(2).scalarMultiply(1e-14));
    return check
        .input(x)
        .knownForward(Formulas::affine, new Parameter("W", Dense.W), new Parameter("b", Dense.B));
  }

  private static final class RowLeftOut extends Dense {
    @Override
    RealMatrix dw(RealMatrix dout) {
      RealMatrix dw = super.dw(dout);
      dw.setRowMatrix(2, dw.getRowMatrix(2).scalarMultiply(0));
      return dw;
    }
  }

  private static Layer log(double factor) {
    return ofEntries(v -> Math.log(required(v > 0, v)), v -> factor / v);
  }

  private static Layer squareOfTwoRows(boolean keepsFirst) {
    RealMatrix[] first = new RealMatrix[1];
    return new FormulaLayer(
        x -> {
          required(x.getRowDimension() == 2, x.getRowDimension());
          first[0] = first[0] == null ? x.copy() : first[0];
          return Matrices.map(x, v -> v * v);
        },
        (x, dout) -> Matrices.hadamard(dout, (keepsFirst ? first[0] : x).scalarMultiply(2)));
  }

  private static double required(boolean condition, double v) {
    if (!condition) {
      throw new IllegalArgumentException("not accepted: " + v);
    }
    return v;
  }

  private static Layer sumOfRows(int leftOut) {
    return new FormulaLayer(
        Matrices::sumRows,
        (x, dout) -> {
          RealMatrix dx = x.copy();
          for (int i = 0; i < x.getRowDimension(); i++) {
            dx.setRowMatrix(i, dout.scalarMultiply(leftOut > 0 && i == leftOut ? 0 : 1));
          }
          return dx;
        });
  }

  private static Layer sumOfColumns(double sign) {
    return new FormulaLayer(
        x -> x.multiply(column(x)),
        (x, dout) -> dout.multiply(column(x).transpose()).scalarMultiply(sign));
  }

  private static RealMatrix column(RealMatrix x) {
    return MatrixUtils.createRealMatrix(x.getColumnDimension(), 1).scalarAdd(1);
  }

  /** y = s·(x·W + b). */
  private static final class ScaledDense extends Dense {
    ScaledDense(double s) {
      w.setValue(W.scalarMultiply(s));
      b.setValue(B.scalarMultiply(s));
    }
  }
}
