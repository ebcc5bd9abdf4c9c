package kobai.bench;

import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.MLNConfig;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.PrintMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same networks in Deeplearning4j, and its check of all parameters: two points, no bars. */
@State(Scope.Benchmark)
public class Dl4jBenchmark {

  /** The sizes of the layers. */
  @Param({"2-4-2", "20-50-10"})
  public String net = "2-4-2";

  private MLNConfig config = new MLNConfig();

  /** Builds the network, with the batch of the other benchmarks. */
  @Setup
  public void build() {
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE); // its check asks for it
    String[] sizes = net.split("-");
    int inputs = Integer.parseInt(sizes[0]);
    int hidden = Integer.parseInt(sizes[1]);
    int outputs = Integer.parseInt(sizes[2]);
    Net ours = new Net(net);
    MultiLayerConfiguration layers =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.DOUBLE)
            .seed(1)
            .updater(new NoOp())
            .list()
            .layer(
                new DenseLayer.Builder()
                    .nIn(inputs)
                    .nOut(hidden)
                    .activation(Activation.SIGMOID)
                    .build())
            .layer(
                new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                    .nIn(hidden)
                    .nOut(outputs)
                    .activation(Activation.SOFTMAX)
                    .build())
            .build();
    MultiLayerNetwork network = new MultiLayerNetwork(layers);
    network.init();
    INDArray x = Nd4j.create(ours.x().getData());
    INDArray t = Nd4j.create(ours.t().getData());
    config =
        new MLNConfig()
            .net(network)
            .input(x)
            .labels(t)
            .epsilon(1e-6)
            .maxRelError(1e-3)
            .minAbsoluteError(1e-8)
            .print(PrintMode.FAILURES_ONLY);
  }

  /** Each parameter by itself. */
  @Benchmark
  public boolean dl4jGradientCheckUtil() {
    return GradientCheckUtil.checkGradients(config);
  }
}
