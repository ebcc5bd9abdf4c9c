package kobai.train;

import static kobai.train.TorchAssertions.assertSame;
import static kobai.train.TorchAssertions.assertWithinBars;
import static kobai.train.TorchAssertions.largest;

import java.util.List;
import java.util.stream.Stream;
import kobai.nn.Formulas;
import kobai.nn.ForwardFormula;
import kobai.nn.Loss;
import kobai.numeric.NumericalGradient;
import kobai.numeric.NumericalLayer;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Networks of two layers compared with PyTorch")
class TorchNetworksTest {
  private static final List<String> POINTS = List.of("x", "W1", "b1", "W2", "b2");

  static Stream<TorchCase> mlp() {
    return TorchCase.all("mlp.json");
  }

  @ParameterizedTest
  @MethodSource
  void mlp(TorchCase torch) {
    List<RealMatrix> values = POINTS.stream().map(torch::in).toList();
    assertSame(torch.out("a2"), outputs(torch, values));
    assertSame(torch.number("loss"), loss(torch, values));
    for (int k = 0; k < values.size(); k++) {
      int index = k;
      RealMatrix expected = torch.out("d" + POINTS.get(k));
      assertWithinBars(
          expected,
          NumericalGradient.of(
              v -> loss(torch, NumericalLayer.replaced(values, index, v)), values.get(k)),
          1e-9 * Math.max(torch.number("loss"), largest(expected)));
    }
  }

  private static RealMatrix outputs(TorchCase torch, List<RealMatrix> values) {
    ForwardFormula hidden =
        torch.word("hidden").equals("relu") ? Formulas::relu : Formulas::sigmoid;
    RealMatrix h = hidden.apply(Formulas.affine(values.get(0), values.subList(1, 3)), List.of());
    return Formulas.affine(h, values.subList(3, 5));
  }

  private static double loss(TorchCase torch, List<RealMatrix> values) {
    Loss loss =
        torch.word("head").equals("mse") ? new MeanSquaredError() : new SoftmaxCrossEntropy();
    return loss.forward(outputs(torch, values), torch.in("t"));
  }
}
