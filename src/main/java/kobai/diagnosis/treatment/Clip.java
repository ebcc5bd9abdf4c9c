package kobai.diagnosis.treatment;

import static kobai.nn.Matrices.map;

import java.util.List;
import kobai.diagnosis.pass.Decimal;
import kobai.diagnosis.pass.Names;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Entries are held within limits.
 *
 * @param low the lower limit
 * @param high the upper limit
 */
record Clip(double low, double high) implements Treatment {

  @Override
  public RealMatrix of(RealMatrix a) {
    return map(a, v -> Math.max(low, Math.min(high, v)));
  }

  @Override
  public String notation(Names names) {
    return "min(max(%s, %s), %s)".formatted(names.entry(), Decimal.text(low), Decimal.text(high));
  }

  @Override
  public List<String> arguments(Names names) {
    return List.of(Decimal.text(low), Decimal.text(high));
  }

  @Override
  public String id() {
    return "clipped";
  }
}
