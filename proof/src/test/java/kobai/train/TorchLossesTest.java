package kobai.train;

import static kobai.train.TorchAssertions.assertSame;
import static kobai.train.TorchAssertions.assertWithinBars;
import static kobai.train.TorchAssertions.largest;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import kobai.nn.Formulas;
import kobai.numeric.GradientEstimate;
import kobai.numeric.NumericalGradient;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Losses compared with PyTorch")
class TorchLossesTest {

  static Stream<TorchCase> mse() {
    return TorchCase.all("mse.json");
  }

  static Stream<TorchCase> softmaxCrossEntropy() {
    return TorchCase.all("softmax_ce.json");
  }

  @ParameterizedTest
  @MethodSource
  void mse(TorchCase torch) {
    RealMatrix y = torch.in("y");
    RealMatrix t = torch.in("t");
    double factor = reduction(torch, y) * torch.in("dout").getEntry(0, 0);
    double loss = new MeanSquaredError().forward(y, t);
    GradientEstimate estimate =
        NumericalGradient.of(v -> factor * new MeanSquaredError().forward(v, t), y);
    if (torch.word("id").equals("mse-13")) {
      // The squares are at the smallest double: one rounding is a tenth of the loss, and next to
      // any step worth taking a slope of 1e-161 is 0. The bar covers it.
      assertEquals(torch.number("loss"), loss, 1e-321);
      assertWithinBars(torch.out("dy"), estimate, 1e-15);
      return;
    }
    assertSame(torch.number("loss"), factor * loss);
    assertWithinBars(torch.out("dy"), estimate, 1e-9 * Math.max(1, largest(torch.out("dy"))));
  }

  @ParameterizedTest
  @MethodSource
  void softmaxCrossEntropy(TorchCase torch) {
    RealMatrix a = torch.in("x");
    RealMatrix t = torch.in("t");
    // The file's loss comes before dout, its gradient after.
    double reduction = torch.word("reduction").equals("sum") ? a.getRowDimension() : 1;
    double dout = torch.in("dout").getEntry(0, 0);
    assertSame(torch.out("y"), Formulas.softmax(a, List.of()));
    assertSame(torch.number("loss"), reduction * new SoftmaxCrossEntropy().forward(a, t));
    GradientEstimate estimate =
        NumericalGradient.of(v -> dout * reduction * new SoftmaxCrossEntropy().forward(v, t), a);
    assertWithinBars(torch.out("dx"), estimate, 1e-9 * Math.max(1, largest(torch.out("dx"))));
  }

  /** Returns the factor from our mean to PyTorch's loss. */
  private static double reduction(TorchCase torch, RealMatrix y) {
    double entries = y.getRowDimension() * y.getColumnDimension();
    return switch (torch.word("reduction")) {
      case "mean" -> 1;
      case "sum" -> entries;
      case "half_sum_over_batch" -> entries / (2 * y.getRowDimension());
      default -> throw new IllegalArgumentException(torch.word("reduction"));
    };
  }
}
