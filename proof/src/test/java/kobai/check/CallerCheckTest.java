package kobai.check;

import static kobai.check.Dense.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import kobai.finding.StateLeaks;
import kobai.finding.StateLeaks.Situation;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each layer is right until its caller does one more thing that a caller may do. */
class CallerCheckTest {

  @Test
  @DisplayName("A layer that looks at whether x is the same matrix, not at what it holds")
  void sameMatrices_contentsNew_isFound() {
    assertEquals(
        Situation.SAME_MATRICES,
        leak(
            () ->
                new Dense() {
                  private RealMatrix last = x;
                  private RealMatrix kept = x;

                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    RealMatrix y = super.forward(x);
                    kept = x == last ? kept : x.copy();
                    last = x;
                    return y;
                  }

                  @Override
                  RealMatrix dw(RealMatrix dout) {
                    return kept.transpose().multiply(dout);
                  }
                }));
  }

  @Test
  @DisplayName("A layer that gives dout itself as a gradient of one row")
  void dout_overwritten_isFound() {
    assertEquals(
        Situation.DOUT_OVERWRITTEN,
        leak(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix backward(RealMatrix dout) {
                    RealMatrix dx = super.backward(dout);
                    b.setGradient(dout.getRowDimension() == 1 ? dout : b.gradient());
                    return dx;
                  }
                }));
  }

  @Test
  @DisplayName("A layer that takes its inputs from a stack")
  void twiceEach_stack_isFound() {
    assertEquals(
        Situation.TWICE_EACH,
        leak(
            () ->
                new Dense() {
                  private final Deque<RealMatrix> inputs = new ArrayDeque<>();

                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    inputs.push(x);
                    return super.forward(x);
                  }

                  @Override
                  RealMatrix dw(RealMatrix dout) {
                    RealMatrix latest = inputs.size() > 1 ? inputs.pop() : inputs.peek();
                    return latest.transpose().multiply(dout);
                  }
                }));
  }

  @Test
  @DisplayName("A layer whose forward clears the gradients")
  void evaluationAfter_cleared_isFound() {
    assertEquals(
        Situation.EVALUATION_AFTER,
        leak(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    w.setGradient(w.value().scalarMultiply(0));
                    return super.forward(x);
                  }
                }));
  }

  private static Situation leak(Supplier<Layer> maker) {
    assertTrue(check(maker).gradients().right(), "gradients are right at first sight");
    return assertInstanceOf(StateLeaks.class, check(maker).reuse().all().get(0)).situation();
  }
}
