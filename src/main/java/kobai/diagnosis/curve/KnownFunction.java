package kobai.diagnosis.curve;

import java.util.Locale;
import org.apache.commons.math3.special.Erf;

/** Functions whose slope people use by mistake. Their slopes are found numerically. */
enum KnownFunction {
  SOFTPLUS("softplus"),
  LOG_SIGMOID("log σ(x)"),
  SIGMOID("σ(x)"),
  RELU("ReLU"),
  GELU("GELU"),
  GELU_TANH("GELU (tanh)"),
  GELU_SIGMOID("x · σ(1.702x)"),
  SILU("SiLU (swish)"),
  MISH("Mish"),
  ELU("ELU"),
  SELU("SELU"),
  TANH("tanh"),
  ARCTAN("arctan"),
  SOFTSIGN("softsign"),
  HARD_TANH("hard tanh"),
  HARD_SIGMOID_FIFTH("hard sigmoid"),
  HARD_SIGMOID_SIXTH("hard sigmoid"),
  HARD_SWISH("hard swish"),
  RELU6("ReLU6"),
  LEAKY("leaky ReLU (0.01)"),
  BELL("e^(-x²)"),
  HALF_BELL("e^(-x²/2)"),
  NORMAL("Φ(x)"),
  ERROR_FUNCTION("erf"),
  SQUARE("x²"),
  CUBE("x³"),
  ABSOLUTE("|x|"),
  SINE("sin"),
  COSINE("cos"),
  LOGARITHM("log(1 + |x|)"),
  ARSINH("arsinh"),
  ALGEBRAIC("x / √(1 + x²)"),
  TANH_SHRINK("x - tanh(x)");

  private static final double STEP = 0x1p-9;
  private static final double SELU_SCALE = 1.0507009873554804934193349852946;
  private static final double SELU_ALPHA = 1.6732632423543772848170429916717;

  private final String shown;

  KnownFunction(String shown) {
    this.shown = shown;
  }

  /** Returns its name as it is shown. */
  String shown() {
    return shown;
  }

  /** Returns the slope at x, with the central formula of fourth order. */
  double slope(double x) {
    double near = value(x + STEP) - value(x - STEP);
    double far = value(x + 2 * STEP) - value(x - 2 * STEP);
    return (8 * near - far) / (12 * STEP);
  }

  private double value(double x) {
    return switch (this) {
      case SOFTPLUS -> x > 30 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
      case LOG_SIGMOID -> -SOFTPLUS.value(-x);
      case SIGMOID -> 1 / (1 + Math.exp(-x));
      case RELU -> Math.max(x, 0);
      case GELU -> x * NORMAL.value(x);
      case GELU_TANH ->
          0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
      case GELU_SIGMOID -> x * SIGMOID.value(1.702 * x);
      case SILU -> x * SIGMOID.value(x);
      case MISH -> x * Math.tanh(SOFTPLUS.value(x));
      case ELU -> x > 0 ? x : Math.expm1(x);
      case SELU -> SELU_SCALE * (x > 0 ? x : SELU_ALPHA * Math.expm1(x));
      case TANH -> Math.tanh(x);
      case ARCTAN -> Math.atan(x);
      case SOFTSIGN -> x / (1 + Math.abs(x));
      case HARD_TANH -> held(x, -1, 1);
      case HARD_SIGMOID_FIFTH -> held(0.2 * x + 0.5, 0, 1);
      case HARD_SIGMOID_SIXTH -> held(x / 6 + 0.5, 0, 1);
      case HARD_SWISH -> x * held(x / 6 + 0.5, 0, 1);
      case RELU6 -> held(x, 0, 6);
      case LEAKY -> x > 0 ? x : 0.01 * x;
      case BELL -> Math.exp(-x * x);
      case HALF_BELL -> Math.exp(-x * x / 2);
      case NORMAL -> 0.5 * (1 + erf(x / Math.sqrt(2)));
      case ERROR_FUNCTION -> erf(x);
      case SQUARE -> x * x;
      case CUBE -> x * x * x;
      case ABSOLUTE -> Math.abs(x);
      case SINE -> Math.sin(x);
      case COSINE -> Math.cos(x);
      case LOGARITHM -> Math.log1p(Math.abs(x));
      case ARSINH -> Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
      case ALGEBRAIC -> x / Math.sqrt(1 + x * x);
      case TANH_SHRINK -> x - Math.tanh(x);
    };
  }

  private static double held(double x, double low, double high) {
    return Math.max(low, Math.min(high, x));
  }

  private static double erf(double x) {
    return Math.abs(x) > 6 ? Math.signum(x) : Erf.erf(x);
  }

  /** Returns its constant in lower case, for messages of tests. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
