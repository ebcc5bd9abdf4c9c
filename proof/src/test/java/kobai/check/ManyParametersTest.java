package kobai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kobai.check.large.DirectionalCheck;
import kobai.finding.Findings;
import kobai.finding.Verdict;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "The cost of a check along random directions does not depend on the number of parameters")
class ManyParametersTest {

  /** y = x·W, which counts its forward passes. */
  private static final class Product implements Layer {
    private final Parameter w;
    private RealMatrix x;
    private int forwards;

    Product(int size) {
      w = new Parameter("W", new Draw(2, "w").matrix(size, size));
      x = w.value();
    }

    @Override
    public List<Parameter> parameters() {
      return List.of(w);
    }

    @Override
    public RealMatrix forward(RealMatrix x) {
      forwards++;
      this.x = x;
      return x.multiply(w.value());
    }

    @Override
    public RealMatrix backward(RealMatrix dout) {
      w.setGradient(x.transpose().multiply(dout));
      return dout.multiply(w.value().transpose());
    }
  }

  @Test
  @DisplayName("A million cost as many forward passes as a thousand")
  void gradients_manyParameters_costTheSame() {
    List<Integer> costs = new ArrayList<>();
    for (int size : new int[] {32, 1000}) {
      List<Product> made = new ArrayList<>();
      Supplier<Product> maker =
          () -> {
            made.add(new Product(size));
            return made.get(made.size() - 1);
          };
      Findings findings = DirectionalCheck.of(maker).input(4, size).gradients();
      assertTrue(findings.right(), findings::toString);
      assertEquals(1, findings.with(Verdict.RIGHT).size());
      costs.add(made.stream().mapToInt(layer -> layer.forwards).sum());
    }
    // One for L itself, eight for each of two slopes.
    assertEquals(List.of(17, 17), costs);
  }
}
