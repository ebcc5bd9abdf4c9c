package kobai.check;

import static kobai.check.Dense.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kobai.finding.Finding;
import kobai.finding.Unusable;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A layer that keeps each promise of {@link Layer}, and layers whose parameters are not the given
 * ones.
 */
class ContractTest {
  @Test
  @DisplayName("A layer that keeps all promises has no finding")
  void dense_right_noFinding() {
    assertEquals(List.of(), check(Dense::new).arguments().all());
    assertEquals(List.of(), check(Dense::new).linearity().all());
    assertEquals(List.of(), check(Dense::new).steadiness().all());
    assertEquals(List.of(), check(Dense::new).reuse().all());
    assertTrue(check(Dense::new).all().right());
  }

  @Test
  @DisplayName("Parameters under other names, in another order or with other values are refused")
  void parameters_others_areRefused() {
    unusable(
        new Dense() {
          @Override
          public List<Parameter> parameters() {
            return List.of(b, w);
          }
        });
    unusable(
        new Dense() {
          @Override
          public List<Parameter> parameters() {
            return List.of(new Parameter("w", w.value()), b);
          }
        });
    unusable(
        new Dense() {
          @Override
          public List<Parameter> parameters() {
            return List.of(new Parameter("W", w.value().scalarMultiply(0)), b);
          }
        });
  }

  private static void unusable(Layer layer) {
    Finding finding = check(() -> layer).gradients().all().get(0);
    Unusable unusable = assertInstanceOf(Unusable.class, finding);
    assertEquals(Unusable.Reason.OTHER_PARAMETERS, unusable.reason());
  }
}
