package kobai.diagnosis.treatment;

import static kobai.nn.Matrices.map;

import java.util.List;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Names;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Entries become multiples of a unit.
 *
 * @param unit the unit, such as 0.01
 * @param mode in which direction
 */
record Rounding(double unit, Mode mode) implements Treatment {

  /** The directions. */
  enum Mode {
    /** To the nearest one. */
    NEAREST("round"),
    /** Towards 0, as a cast to int. */
    CUT("int"),
    /** Downwards. */
    DOWN("floor"),
    /** Upwards. */
    UP("ceil");

    private final String function;

    Mode(String function) {
      this.function = function;
    }

    double of(double v) {
      return switch (this) {
        case NEAREST -> Math.rint(v);
        case CUT -> v < 0 ? Math.ceil(v) : Math.floor(v);
        case DOWN -> Math.floor(v);
        case UP -> Math.ceil(v);
      };
    }
  }

  @Override
  public RealMatrix of(RealMatrix a) {
    return map(a, v -> mode.of(v / unit) * unit);
  }

  @Override
  public String notation(Names names) {
    return unit == 1
        ? mode.function + "(" + names.entry() + ")"
        : "%s(%s / %s) · %s"
            .formatted(mode.function, names.entry(), Decimal.text(unit), Decimal.text(unit));
  }

  @Override
  public List<String> arguments(Names names) {
    return List.of(Decimal.text(unit));
  }

  @Override
  public String id() {
    return "rounded";
  }
}
