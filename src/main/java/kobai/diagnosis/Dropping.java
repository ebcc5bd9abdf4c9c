package kobai.diagnosis;

import static kobai.nn.Matrices.map;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Small entries become 0.
 *
 * @param below entries of at least this size stay
 */
record Dropping(double below) implements Treatment {

  @Override
  public RealMatrix of(RealMatrix a) {
    return map(a, v -> Math.abs(v) < below ? 0 : v);
  }

  @Override
  public String notation(Names names) {
    return "|" + names.entry() + "| < " + Decimal.text(below);
  }

  @Override
  public List<String> arguments(Names names) {
    return List.of(Decimal.text(below));
  }

  @Override
  public String id() {
    return "tiny-dropped";
  }
}
