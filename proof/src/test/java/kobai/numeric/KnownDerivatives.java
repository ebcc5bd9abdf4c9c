package kobai.numeric;

import static kobai.numeric.KnownDerivative.corner;
import static kobai.numeric.KnownDerivative.none;
import static kobai.numeric.KnownDerivative.smooth;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** The table: function, point, derivative, and how wide the bar may be at most. */
final class KnownDerivatives {
  private static final double TURN = 2 * Math.PI;

  /** The first step that is tried near 0; some corners are where it misleads most. */
  private static final double H = StepLadder.first(0);

  private KnownDerivatives() {}

  static Stream<KnownDerivative> all() {
    return Stream.of(polynomials(), elementary(), waves(), rounded(), edges(), corners(), nowhere())
        .flatMap(rows -> rows);
  }

  private static Stream<KnownDerivative> polynomials() {
    return Stream.of(
        smooth("0", x -> 0, 0, 0, 1e-300),
        smooth("3", x -> 3, 1, 0, 1e-12),
        smooth("1e300", x -> 1e300, 1, 0, 1e288),
        smooth("x", x -> x, 0, 1, 1e-12),
        smooth("-7x", x -> -7 * x, 3, -7, 1e-11),
        smooth("x^2", x -> x * x, 0, 0, 1e-12),
        smooth("x^2", x -> x * x, 3, 6, 1e-11),
        smooth("x^2", x -> x * x, 1e150, 2e150, 1e141),
        smooth("x^2", x -> x * x, 1e-150, 2e-150, 1e-159),
        smooth("x^3", x -> x * x * x, -2, 12, 1e-11),
        smooth("x^5", x -> Math.pow(x, 5), 1.5, 5 * Math.pow(1.5, 4), 2.5e-8),
        smooth("x^7", x -> Math.pow(x, 7), 0, 0, 1e-12),
        smooth("(x - 1)^3 (x + 2)", x -> Math.pow(x - 1, 3) * (x + 2), 1, 0, 1e-11),
        smooth("(x - 1)^6 expanded", KnownDerivatives::sixthPower, 1, 0, 1e-11));
  }

  /** All of its digits cancel near 1. */
  private static double sixthPower(double x) {
    return 1 + x * (-6 + x * (15 + x * (-20 + x * (15 + x * (-6 + x)))));
  }

  private static Stream<KnownDerivative> elementary() {
    return Stream.of(
        smooth("exp", Math::exp, 0, 1, 1e-9),
        smooth("exp", Math::exp, -30, Math.exp(-30), 1e-9 * Math.exp(-30)),
        smooth("exp", Math::exp, 700, Math.exp(700), 1e-9 * Math.exp(700)),
        smooth("exp", Math::exp, 709, Math.exp(709), 1e-9 * Math.exp(709)),
        smooth("log", Math::log, 1, 1, 1e-9),
        smooth("log", Math::log, 1e-3, 1e3, 1e-6),
        smooth("log", Math::log, 1e-300, 1e300, 1e291),
        smooth("log", Math::log, 1e300, 1e-300, 1e-309),
        smooth("sqrt", Math::sqrt, 1, 0.5, 1e-9),
        smooth("sqrt", Math::sqrt, 1e-6, 500, 1e-6),
        smooth("sqrt", Math::sqrt, 1e-150, 0.5e75, 1e66),
        smooth("sqrt", Math::sqrt, 1e150, 0.5e-75, 1e-84),
        smooth("1/x", x -> 1 / x, -0.5, -4, 1e-8),
        smooth("1/x", x -> 1 / x, 1e-3, -1e6, 1e-2),
        smooth("1/x", x -> 1 / x, -1e-8, -1e16, 1e8),
        smooth("1/x", x -> 1 / x, 1e-150, -1e300, 1e292),
        smooth("tanh", Math::tanh, 0, 1, 1e-9),
        smooth("tanh", Math::tanh, 20, 4 * Math.exp(-40), 1e-12),
        smooth("sigmoid", KnownDerivatives::sigmoid, 0, 0.25, 1e-10),
        smooth("sigmoid", KnownDerivatives::sigmoid, -5, sigmoidSlope(5), 1e-10),
        smooth("sigmoid", KnownDerivatives::sigmoid, 36, sigmoidSlope(36), 1e-12),
        smooth("sigmoid", KnownDerivatives::sigmoid, 1000, 0, 1e-12),
        smooth("sigmoid", KnownDerivatives::sigmoid, -40, sigmoidSlope(40), 1e-24),
        smooth("sigmoid", KnownDerivatives::sigmoid, -1000, 0, 1e-300),
        smooth("sigmoid", KnownDerivatives::sigmoid, 1e-310, 0.25, 1e-10),
        smooth("exp(-1/x^2)", x -> Math.exp(-1 / (x * x)), 0, 0, 1e-12));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** The slope of the sigmoid at ±x, for x ≥ 0, without cancellation. */
  private static double sigmoidSlope(double x) {
    return Math.exp(-x) / Math.pow(1 + Math.exp(-x), 2);
  }

  private static Stream<KnownDerivative> waves() {
    return Stream.of(
        smooth("sin", Math::sin, 1, Math.cos(1), 1e-10),
        smooth("sin", Math::sin, 100, Math.cos(100), 1e-8),
        smooth("sin", Math::sin, 1e6, Math.cos(1e6), 10), // wide: the sine changes within 1e-6 of x
        smooth("sin(x/1000)", x -> Math.sin(x / 1000), 1, Math.cos(1e-3) / 1000, 1e-12),
        smooth("sin(1000x)", x -> Math.sin(1000 * x), 0.3, 1000 * Math.cos(300), 1e-5),
        wave(64, 0),
        wave(64, 0.1),
        wave(128, 0.3),
        wave(256, 0),
        wave(256, 0.1),
        wave(4096, 0.1),
        smooth("exp(-1e8 x^2)", x -> Math.exp(-1e8 * x * x), 1e-4, -2e4 / Math.E, 1e-4));
  }

  /** A dyadic frequency: steps that are powers of two would always meet it at the same phase. */
  private static KnownDerivative wave(double frequency, double x) {
    double w = TURN * frequency;
    DoubleUnaryOperator f = v -> Math.sin(w * v);
    return smooth("sin(2pi " + frequency + " x)", f, x, w * Math.cos(w * x), 1e-7 * w);
  }

  private static Stream<KnownDerivative> rounded() {
    return Stream.of(
        smooth("1e10 + x", x -> 1e10 + x, 1, 1, 1e-2),
        smooth("1e10 + x", x -> 1e10 + x, 1e-9, 1, 1e-2),
        cancelling(0),
        cancelling(1e-12),
        cancelling(1e-9),
        cancelling(1e-3),
        cancelling(0.03),
        cancelling(1),
        cancelling(123.456),
        smooth("log(1 + x)", x -> Math.log(1 + x), 1e-10, 1 / (1 + 1e-10), 1e-9),
        smooth("(1 - cos x)/x", x -> (1 - Math.cos(x)) / x, 1e-3, 0.5 - 1.25e-7, 1e-6));
  }

  private static KnownDerivative cancelling(double x) {
    return smooth("(x + 1e8) - 1e8", v -> (v + 1e8) - 1e8, x, 1, 1e-3);
  }

  private static Stream<KnownDerivative> edges() {
    return Stream.of(
        smooth("3x", x -> 3 * x, Double.MIN_VALUE, 3, 1e-11),
        smooth("x^2", x -> x * x, Double.MIN_VALUE, 2 * Double.MIN_VALUE, 1e-12),
        smooth("x", x -> x, 1e308, 1, 1e-10),
        smooth("1e308 x", x -> 1e308 * x, 0.5, 1e308, 1e299),
        smooth("max(x, 0)", x -> Math.max(x, 0), 1e-5, 1, 1e-8),
        smooth("max(x, 0)", x -> Math.max(x, 0), -1e-10, 0, 0.51), // too close to distinguish
        smooth("max(x, 0)", x -> Math.max(x, 0), 4 * H / 9, 1, 1e-9),
        smooth("max(x, 0)", x -> Math.max(x, 0), -4 * H / 9, 0, 1e-9),
        smooth("max(x, 0)", x -> Math.max(x, 0), 0.4 * H, 1, 1e-9),
        smooth("max(x, 0)", x -> Math.max(x, 0), 0.2 * H, 1, 1e-9),
        smooth("|x|", Math::abs, -1, -1, 1e-11),
        smooth("|x|", Math::abs, 1e-7, 1, 1e-7),
        smooth("|x|", Math::abs, 4 * H / 9, 1, 1e-9),
        smooth("x|x|", x -> x * Math.abs(x), 0, 0, 1e-9),
        smooth("max(x, 0)^2", x -> Math.max(x, 0) * Math.max(x, 0), 0, 0, 1e-9),
        smooth("x >= 0", x -> x >= 0 ? 1 : 0, 1e-5, 0, 1e-6),
        smooth("floor", Math::floor, 0.3, 0, 1e-9));
  }

  private static Stream<KnownDerivative> corners() {
    return Stream.of(
        corner("|x|", Math::abs, 0, -1, 1),
        corner("|x - 3|", x -> Math.abs(x - 3), 3, -1, 1),
        corner("1000 + |x|", x -> 1000 + Math.abs(x), 0, -1, 1),
        corner("1e150 |x|", x -> 1e150 * Math.abs(x), 0, -1e150, 1e150),
        corner("max(x, 0)", x -> Math.max(x, 0), 0, 0, 1),
        corner("max(x, 0) e^x", x -> Math.max(x, 0) * Math.exp(x), 0, 0, 1),
        corner("x^2 or x - x^2", x -> x < 0 ? x * x : x - x * x, 0, 0, 1),
        corner("e^|x|", x -> Math.exp(Math.abs(x)), 0, -1, 1));
  }

  private static Stream<KnownDerivative> nowhere() {
    return Stream.of(
        none("x >= 0", x -> x >= 0 ? 1 : 0, 0),
        none("x > 0", x -> x > 0 ? 1 : 0, 0),
        none("sqrt", Math::sqrt, 0),
        none("sqrt", Math::sqrt, -1),
        none("sqrt|x|", x -> Math.sqrt(Math.abs(x)), 0),
        none("cbrt", Math::cbrt, 0),
        none("log", Math::log, 0),
        none("asin", Math::asin, 1),
        none("1/x", x -> 1 / x, 0),
        none("1/x, its slope too large for a double", x -> 1 / x, 1e-200),
        none("sin(x)/x, NaN at x itself", x -> Math.sin(x) / x, 0),
        none("NaN", x -> Double.NaN, 1),
        none("infinity", x -> Double.POSITIVE_INFINITY, 1),
        none("infinity to the right", x -> x > 1 ? Double.POSITIVE_INFINITY : x, 1),
        none("max(x, 0), no step so short", x -> Math.max(x, 0), Double.MIN_VALUE),
        none("x at infinity", x -> x, Double.POSITIVE_INFINITY),
        none("x at NaN", x -> x, Double.NaN),
        none("x at the largest number", x -> x, Double.MAX_VALUE));
  }
}
