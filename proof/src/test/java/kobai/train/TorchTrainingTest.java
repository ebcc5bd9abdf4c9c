package kobai.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import kobai.nn.Loss;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Training by numerical gradients follows PyTorch's trajectory")
class TorchTrainingTest {
  private static final List<String> PARAMETERS = List.of("W1", "b1", "W2", "b2");

  /**
   * Stand-ins have errors of about 1e-11 (see TwoPointGradient), of both signs. A step takes a
   * tenth of that, so ten thousand steps add up to less than 1e-9, if the path does not amplify
   * errors.
   */
  private static final double TOLERANCE = 1e-9;

  static Stream<TorchCase> train() {
    return TorchCase.all("train.json");
  }

  @ParameterizedTest
  @MethodSource
  void train(TorchCase torch) {
    StandIns layers = new StandIns();
    Loss loss =
        torch.word("head").equals("mse") ? new MeanSquaredError() : new SoftmaxCrossEntropy();
    Network network =
        new Network(
            layers.layer("Affine", torch.in("W1"), torch.in("b1")),
            layers.layer("Sigmoid"),
            layers.layer("Affine", torch.in("W2"), torch.in("b2")));
    double learningRate = torch.json().get("lr").asDouble();
    Training training = new Training(network, loss, learningRate, torch.in("x"), torch.in("t"));
    int done = 0;
    for (int mark : new int[] {1, 2, 10, 100, 1000, 10000}) {
      for (; done < mark; done++) {
        training.epoch();
      }
      assertEquals(
          torch.number("loss@" + mark),
          loss.forward(network.forward(torch.in("x")), torch.in("t")),
          TOLERANCE,
          "loss@" + mark);
      for (int k = 0; k < PARAMETERS.size(); k++) {
        String name = PARAMETERS.get(k) + "@" + mark;
        RealMatrix off = torch.out(name).subtract(network.parameters().get(k).value());
        assertEquals(0, TorchAssertions.largest(off), TOLERANCE, name);
      }
    }
  }
}
