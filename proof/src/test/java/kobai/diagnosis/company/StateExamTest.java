package kobai.diagnosis.company;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import kobai.diagnosis.Handmade;
import kobai.diagnosis.Patients;
import kobai.diagnosis.pass.Patient;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What layers remember although they should not. */
class StateExamTest {
  private static Set<String> names(Supplier<BinaryOperator<RealMatrix>> backward) {
    Supplier<Layer> layer = () -> new Handmade(Handmade::sigmoid, backward.get());
    Patient patient = Patients.of("Sigmoid", values -> layer.get(), () -> {});
    return Patients.names(Patients.said(patient, 1));
  }

  @Test
  @DisplayName("A layer that forgets its input after one backward fails the second time")
  void backwardTwice_throws_isSpoiledMemory() {
    assertEquals(
        Set.of("backward:memory-spoiled"),
        names(
            () -> {
              RealMatrix[] last = new RealMatrix[1];
              return (x, dout) -> {
                if (x == last[0]) {
                  throw new IllegalStateException("forward first");
                }
                last[0] = x;
                return Handmade.slope(x, dout);
              };
            }));
  }

  @Test
  @DisplayName(
      "A layer that keeps the size of its first batch is wrong for a batch of another size")
  void otherBatchSize_wrongGradient_isKeptSize() {
    assertEquals(
        Set.of("dx:batch-size-kept"),
        names(
            () -> {
              int[] rows = new int[1];
              return (x, dout) -> {
                rows[0] = rows[0] == 0 ? x.getRowDimension() : rows[0];
                double factor = (double) x.getRowDimension() / rows[0];
                return Handmade.slope(x, dout).scalarMultiply(factor);
              };
            }));
  }
}
