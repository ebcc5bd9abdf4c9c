package kobai.bench;

import java.util.List;
import kobai.check.Draw;
import kobai.check.large.LossLayer;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import kobai.train.Network;
import kobai.train.SoftmaxCrossEntropy;
import layers.Affine;
import layers.Sigmoid;
import layers.Softmax;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Affine–Sigmoid–Affine with the layers of the solutions, and a batch for it. */
public final class Net {
  private final RealMatrix x; // N×D
  private final RealMatrix t; // N×M
  private final RealMatrix[] start; // W, b, W, b
  private final Network layers; // with Softmax at its end
  private final Network withLoss; // with softmax cross-entropy at its end
  private int passes;

  /**
   * Builds a network.
   *
   * @param name the sizes of its layers, "2-4-2"
   */
  public Net(String name) {
    String[] sizes = name.split("-");
    int d = Integer.parseInt(sizes[0]);
    int hidden = Integer.parseInt(sizes[1]);
    int m = Integer.parseInt(sizes[2]);
    int n = d == 2 ? 4 : d == 20 ? 32 : 100;
    Draw draw = new Draw(1, name);
    x = draw.matrix(n, d);
    t = MatrixUtils.createRealMatrix(n, m);
    for (int i = 0; i < n; i++) {
      t.setEntry(i, i % m, 1);
    }
    start =
        new RealMatrix[] {
          draw.matrix(d, hidden).scalarMultiply(1 / Math.sqrt(d)),
          draw.matrix(1, hidden),
          draw.matrix(hidden, m).scalarMultiply(1 / Math.sqrt(hidden)),
          draw.matrix(1, m)
        };
    layers = new Network(first(), new Sigmoid(), second(), new Softmax());
    withLoss = withLoss();
  }

  private Affine first() {
    return new Affine(start[0], start[1]);
  }

  private Affine second() {
    return new Affine(start[2], start[3]);
  }

  /** Makes a new network that ends in its loss. */
  public Network withLoss() {
    return new Network(
        first(), new Sigmoid(), second(), new LossLayer(SoftmaxCrossEntropy::new, t));
  }

  /** Makes a new network that ends in its probabilities. */
  public Network withSoftmax() {
    return new Network(first(), new Sigmoid(), second(), new Softmax());
  }

  /** Returns the batch, N×D. */
  public RealMatrix x() {
    return x;
  }

  /** Returns the targets, one 1 in each row, N×M. */
  public RealMatrix t() {
    return t;
  }

  /** Returns the layers, Softmax for the last. */
  public List<Layer> layers() {
    return layers.layers();
  }

  /** Returns the parameters of {@link #loss}. */
  public List<Parameter> parameters() {
    return withLoss.parameters();
  }

  /** Runs forward once; returns the loss. */
  public double loss() {
    passes++;
    return withLoss.forward(x).getEntry(0, 0);
  }

  /** Runs forward once with another value of a parameter. */
  public double loss(Parameter parameter, RealMatrix value) {
    parameter.setValue(value);
    return loss();
  }

  /** Returns how often {@link #loss} was called. */
  public int passes() {
    return passes;
  }
}
