package kobai.diagnosis.pass;

/**
 * Functions of one number that people multiply by, as in a layer that somebody else wrote. Those
 * that belong into another exercise are put together from others, so that this file does not give
 * them away.
 */
public enum EntryFunction {
  ITSELF("@"),
  WITH_REST(""),
  TANH_SLOPE("(1 - @²)"),
  REST("(1 - @)"),
  POSITIVE(""),
  SIGMOID_SLOPE(""),
  TANH_SLOPE_AT("(1 - tanh²(@))"),
  SIGMOID("σ(@)"),
  TANH("tanh(@)"),
  NEGATIVE("(@ < 0 ? 1 : 0)"),
  LEAKY("(@ < 0 ? 0.01 : 1)"),
  SQUARE("@²"),
  SIZE("|@|"),
  SIGN("sign(@)"),
  EXPONENTIAL("e^@"),
  EXPONENTIAL_OF_MINUS("e^(-@)"),
  PLUS_ONE("(1 + @)"),
  INVERSE("1 / @"),
  ROOT("√|@|"),
  COSINE("cos(@)"),
  BELL_SLOPE("@ · e^(-@²)"),
  ARCTAN_SLOPE("1 / (1 + @²)"),
  ONE_MINUS_SIGMOID("(1 - σ(@))"),
  MAXIMUM("max(@, 0)");

  private final String written;

  EntryFunction(String written) {
    this.written = written;
  }

  public double of(double v) {
    return switch (this) {
      case ITSELF -> v;
      case WITH_REST -> ITSELF.of(v) * REST.of(v);
      case TANH_SLOPE -> 1 - v * v;
      case REST -> 1 - v;
      case POSITIVE -> Math.signum(Math.max(v, 0));
      case SIGMOID_SLOPE -> SIGMOID.of(v) * ONE_MINUS_SIGMOID.of(v);
      case TANH_SLOPE_AT -> 1 - Math.tanh(v) * Math.tanh(v);
      case SIGMOID -> 1 / (1 + Math.exp(-v));
      case TANH -> Math.tanh(v);
      case NEGATIVE -> v < 0 ? 1 : 0;
      case LEAKY -> v < 0 ? 0.01 : 1;
      case SQUARE -> v * v;
      case SIZE -> Math.abs(v);
      case SIGN -> Math.signum(v);
      case EXPONENTIAL -> Math.exp(v);
      case EXPONENTIAL_OF_MINUS -> Math.exp(-v);
      case PLUS_ONE -> 1 + v;
      case INVERSE -> 1 / v;
      case ROOT -> Math.sqrt(Math.abs(v));
      case COSINE -> Math.cos(v);
      case BELL_SLOPE -> v * Math.exp(-v * v);
      case ARCTAN_SLOPE -> 1 / (1 + v * v);
      case ONE_MINUS_SIGMOID -> 1 - SIGMOID.of(v);
      case MAXIMUM -> Math.max(v, 0);
    };
  }

  /** Returns it in the notation of the lessons, for an entry such as "x[n][d]". */
  public String notation(String entry) {
    return switch (this) {
      case WITH_REST -> ITSELF.notation(entry) + " · " + REST.notation(entry);
      case SIGMOID_SLOPE -> SIGMOID.notation(entry) + " · " + ONE_MINUS_SIGMOID.notation(entry);
      case POSITIVE -> "(" + entry + " > 0 ? " + 1 + " : 0)";
      default -> written.replace("@", entry);
    };
  }
}
