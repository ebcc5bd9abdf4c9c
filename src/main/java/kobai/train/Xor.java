package kobai.train;

import static kobai.experiment.KnownLayers.AFFINE;
import static kobai.experiment.KnownLayers.SOFTMAX;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import kobai.check.Draw;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSource;
import kobai.experiment.LayerSpec;
import kobai.nn.Layer;
import kobai.nn.Loss;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The two networks that learn XOR here, with everything that their training needs.
 *
 * <p>XOR is the smallest task that no single affine layer can do: its four points cannot be divided
 * by a straight line (Minsky and Papert, <i>Perceptrons</i>, 1969).
 *
 * <p>The starting weights are small round numbers that contain both hidden directions, with biases
 * that keep hidden units away from 0 at the first steps; the seed moves each by up to 2⁻¹⁰. From
 * there, right gradients learn XOR in about half of the epochs. A random start would sometimes end
 * in a local minimum, which would not be the student's mistake.
 */
public enum Xor {

  /** Affine–Sigmoid–Affine–Softmax, 2-4-2, cross-entropy; learnt after some 65 of 150 epochs. */
  SIGMOID(
      List.of(AFFINE, KnownLayers.SIGMOID, AFFINE, SOFTMAX),
      CrossEntropy::new,
      new double[][] {{1, 0}, {0, 1}, {0, 1}, {1, 0}},
      new double[][][] {
        {{1, -1, 0.5, -0.5}, {-1, 1, 0.5, -0.5}},
        {{0.07, -0.06, 0.08, -0.05}},
        {{-0.5, 0.5}, {-0.5, 0.5}, {0.5, -0.5}, {0.5, -0.5}},
        {{0, 0}}
      },
      3,
      150),

  /** Affine–ReLU–Affine, 2-4-1, mean squared error; learnt after some 30 of 80 epochs. */
  RELU(
      List.of(AFFINE, KnownLayers.RELU, AFFINE),
      MeanSquaredError::new,
      new double[][] {{0}, {1}, {1}, {0}},
      new double[][][] {
        {{0.5, -0.5, 0.5, -0.25}, {-0.5, 0.5, 0.5, 0.25}},
        {{0.1, 0.15, -0.15, 0.1}},
        {{0.5}, {0.5}, {-0.25}, {0.25}},
        {{0}}
      },
      0.3,
      80);

  /**
   * The largest distance that the seed moves an initial weight: so small that every seed leads past
   * the same numbers, and who is wrong at some of them only loses the same points.
   */
  private static final double JITTER = 0x1p-10;

  private static final double[][] PATTERNS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

  private final List<LayerSpec> layers;
  private final Supplier<Loss> loss;
  private final double[][] targets; // 4×M
  private final double[][][] start; // W, b of each affine layer in turn
  private final double learningRate;
  private final int epochs;

  Xor(
      List<LayerSpec> layers,
      Supplier<Loss> loss,
      double[][] targets,
      double[][][] start,
      double learningRate,
      int epochs) {
    this.layers = layers;
    this.loss = loss;
    this.targets = targets;
    this.start = start;
    this.learningRate = learningRate;
    this.epochs = epochs;
  }

  /** Returns the names of the layers, from the input to the output. */
  public List<String> layers() {
    return layers.stream().map(LayerSpec::name).toList();
  }

  /** Returns the four patterns, 4×2. */
  public RealMatrix x() {
    return MatrixUtils.createRealMatrix(PATTERNS);
  }

  /** Returns the targets of the four patterns, 4×M. */
  public RealMatrix t() {
    return MatrixUtils.createRealMatrix(targets);
  }

  /** Returns a new loss. */
  public Loss loss() {
    return loss.get();
  }

  /** Returns the learning rate η. */
  public double learningRate() {
    return learningRate;
  }

  /** Returns the number of epochs: about twice as many as right gradients need. */
  public int epochs() {
    return epochs;
  }

  /** Builds the network at its start. */
  public Network network(LayerSource source, long seed) {
    Draw draw = new Draw(seed, name());
    return network(source, Arrays.stream(start).map(values -> jittered(values, draw)).toList());
  }

  /**
   * Builds the network at some point of its training.
   *
   * @param parameters W, b of each affine layer in turn
   */
  public Network network(LayerSource source, List<RealMatrix> parameters) {
    Layer[] made = new Layer[layers.size()];
    int next = 0;
    for (int k = 0; k < made.length; k++) {
      int end = next + layers.get(k).parameters().size();
      RealMatrix[] values = parameters.subList(next, end).toArray(RealMatrix[]::new);
      made[k] = source.layer(layers.get(k).name(), values);
      next = end;
    }
    return new Network(made);
  }

  private static RealMatrix jittered(double[][] values, Draw draw) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(values); // copies
    for (int i = 0; i < matrix.getRowDimension(); i++) {
      for (int j = 0; j < matrix.getColumnDimension(); j++) {
        matrix.addToEntry(i, j, JITTER * draw.uniform());
      }
    }
    return matrix;
  }
}
