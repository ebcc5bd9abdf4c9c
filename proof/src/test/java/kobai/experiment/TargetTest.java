package kobai.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import kobai.check.GradientCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The names of gradients. */
class TargetTest {

  @Test
  @DisplayName("A gradient is called d and the name of its variable")
  void displayed_inputAndParameter_beginWithD() {
    assertEquals("dx", Target.INPUT.displayed());
    assertEquals("dW", Target.of("W").displayed());
    assertTrue(Target.of("x").isInput());
    assertFalse(Target.of("W").isInput());
  }

  @Test
  @DisplayName("Names are read as they are written; what begins with another letter is no gradient")
  void parse_names_areThoseOfGradients() {
    assertEquals(Optional.of(Target.INPUT), Target.parse("dx"));
    assertEquals(Optional.of(Target.of("W2")), Target.parse("dW2"));
    assertEquals(Optional.empty(), Target.parse("y"));
    assertEquals(Optional.empty(), Target.parse(""));
  }

  @Test
  @DisplayName("Who asks a check for what is no gradient is told so")
  void gradient_nameOfNoGradient_isRefused() {
    GradientCheck check =
        GradientCheck.of(
            () -> {
              throw new IllegalStateException("not to be called");
            });
    String said =
        assertThrows(IllegalArgumentException.class, () -> check.gradient("W")).getMessage();
    assertEquals("W is no gradient", said);
  }
}
