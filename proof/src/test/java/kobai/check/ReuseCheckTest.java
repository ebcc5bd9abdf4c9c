package kobai.check;

import static kobai.check.Dense.W;
import static kobai.check.Dense.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;
import kobai.finding.Overwritten;
import kobai.finding.StateLeaks;
import kobai.finding.StateLeaks.Situation;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each layer is right in its first pass, and wrong when it is used again. */
class ReuseCheckTest {
  @Test
  @DisplayName("A matrix that is filled again and again changes for the callers that hold it")
  void results_usedAgain_overwritten() {
    Supplier<Layer> maker =
        () ->
            new Dense() {
              private final RealMatrix same = MatrixUtils.createRealMatrix(5, 4);

              @Override
              RealMatrix dx(RealMatrix dout) {
                RealMatrix dx = super.dx(dout);
                if (dx.getRowDimension() != 5) {
                  return dx;
                }
                same.setSubMatrix(dx.getData(), 0, 0);
                return same;
              }
            };
    assertTrue(check(maker).gradients().right());
    Overwritten overwritten =
        assertInstanceOf(Overwritten.class, check(maker).reuse().all().get(0));
    assertEquals("dx", overwritten.what());
  }

  /** Returns the situation in which a layer is wrong that is right at first. */
  static Situation leak(Supplier<Layer> maker) {
    assertTrue(check(maker).gradients().right(), "gradients are right at first sight");
    return assertInstanceOf(StateLeaks.class, check(maker).reuse().all().get(0)).situation();
  }

  @Test
  @DisplayName("Gradients that accumulate are found by the second backward")
  void state_accumulates_backwardTwice() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  @Override
                  RealMatrix dw(RealMatrix dout) {
                    return w.gradient().add(super.dw(dout));
                  }
                });
    assertEquals(Situation.BACKWARD_TWICE, situation);
  }

  @Test
  @DisplayName("An input kept until backward reads it is found by a forward for evaluation")
  void state_inputKeptUntilRead_forwardTwice() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  private boolean read = true;

                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    RealMatrix kept = this.x;
                    RealMatrix y = super.forward(x);
                    this.x = read ? x : kept;
                    read = false;
                    return y;
                  }

                  @Override
                  RealMatrix dw(RealMatrix dout) {
                    read = true;
                    return super.dw(dout);
                  }
                });
    assertEquals(Situation.FORWARD_TWICE, situation);
  }

  @Test
  @DisplayName("A layer that always uses its first input is found by the next batch")
  void state_firstInput_nextBatch() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  private boolean kept;

                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    RealMatrix first = this.x;
                    RealMatrix y = super.forward(x);
                    this.x = kept && first.getRowDimension() == x.getRowDimension() ? first : x;
                    kept = true;
                    return y;
                  }
                });
    assertEquals(Situation.NEXT_BATCH, situation);
  }

  @Test
  @DisplayName(
      "A layer that always uses its first number of rows is found by a batch of another size")
  void state_firstSize_otherBatchSize() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  private int rows;

                  @Override
                  RealMatrix dw(RealMatrix dout) {
                    rows = rows == 0 ? dout.getRowDimension() : rows;
                    int n = Math.min(rows, dout.getRowDimension());
                    return x.getSubMatrix(0, n - 1, 0, 3)
                        .transpose()
                        .multiply(dout.getSubMatrix(0, n - 1, 0, 2));
                  }
                });
    assertEquals(Situation.OTHER_BATCH_SIZE, situation);
  }

  @Test
  @DisplayName("A static field is found by a second layer")
  void state_static_otherLayer() {
    RealMatrix[] shared = new RealMatrix[1];
    Situation situation =
        leak(
            () ->
                new Dense() {
                  @Override
                  public RealMatrix forward(RealMatrix x) {
                    shared[0] = x;
                    return super.forward(x);
                  }

                  @Override
                  RealMatrix dw(RealMatrix dout) {
                    return shared[0].transpose().multiply(dout);
                  }
                });
    assertEquals(Situation.OTHER_LAYER, situation);
  }

  @Test
  @DisplayName("A layer that always uses the constructor's W is found when learning replaces W")
  void state_oldParameters_newParameters() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  @Override
                  RealMatrix dx(RealMatrix dout) {
                    return dout.multiply(W.transpose());
                  }
                });
    assertEquals(Situation.NEW_PARAMETERS, situation);
  }
}
