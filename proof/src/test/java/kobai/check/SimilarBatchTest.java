package kobai.check;

import static kobai.check.ReuseCheckTest.leak;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import kobai.finding.StateLeaks.Situation;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each layer takes one batch for another that is like it in part. */
class SimilarBatchTest {
  @Test
  @DisplayName("A layer that knows batches by their first entry is found by one with the same")
  void state_knownByFirstEntry_nextBatch() {
    assertEquals(Situation.NEXT_BATCH, leak(() -> keeping(x -> x.getEntry(0, 0))));
  }

  @Test
  @DisplayName("A layer that knows batches by their sum is found by one with the same sum")
  void state_knownBySum_nextBatch() {
    assertEquals(Situation.NEXT_BATCH, leak(() -> keeping(SimilarBatchTest::sum)));
  }

  @Test
  @DisplayName("A layer that knows batches by their first row is found by one with the same")
  void state_knownByFirstRow_nextBatch() {
    assertEquals(Situation.NEXT_BATCH, leak(() -> keeping(x -> Arrays.hashCode(x.getRow(0)))));
  }

  @Test
  @DisplayName("A layer that knows dout by its first entry is found by one with the same")
  void state_doutKnownByFirstEntry_nextBatch() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  private RealMatrix kept = MatrixUtils.createRealMatrix(1, 1);

                  @Override
                  RealMatrix dw(RealMatrix dout) {
                    boolean same =
                        kept.getRowDimension() == dout.getRowDimension()
                            && kept.getEntry(0, 0) == dout.getEntry(0, 0);
                    kept = same ? kept : dout.copy();
                    return super.dw(kept);
                  }
                });
    assertEquals(Situation.NEXT_BATCH, situation);
  }

  @Test
  @DisplayName("A layer that knows W by its first entry is found by one with the same")
  void state_weightsKnownByFirstEntry_newParameters() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  private RealMatrix kept = MatrixUtils.createRealMatrix(1, 1);

                  @Override
                  RealMatrix dx(RealMatrix dout) {
                    boolean same = kept.getEntry(0, 0) == w.value().getEntry(0, 0);
                    kept = same ? kept : w.value().copy();
                    return dout.multiply(kept.transpose());
                  }
                });
    assertEquals(Situation.NEW_PARAMETERS, situation);
  }

  private static double sum(RealMatrix x) {
    return Arrays.stream(x.getData()).flatMapToDouble(Arrays::stream).sum();
  }

  /** Returns a layer that keeps its input until the mark of a batch changes. */
  private static Layer keeping(ToDoubleFunction<RealMatrix> mark) {
    return new Dense() {
      @Override
      public RealMatrix forward(RealMatrix x) {
        RealMatrix kept = this.x;
        boolean same =
            kept.getRowDimension() == x.getRowDimension()
                && mark.applyAsDouble(kept) == mark.applyAsDouble(x);
        RealMatrix y = super.forward(x);
        this.x = same ? kept : x.copy();
        return y;
      }
    };
  }

  @Test
  @DisplayName("Gradients that stay where there is nothing to learn are found by a dout of zeros")
  void state_zeroDoutSetsNothing_zeroDout() {
    Situation situation =
        leak(
            () ->
                new Dense() {
                  @Override
                  RealMatrix dw(RealMatrix dout) {
                    return dout.getNorm() == 0 ? w.gradient() : super.dw(dout);
                  }
                });
    assertEquals(Situation.ZERO_DOUT, situation);
  }
}
