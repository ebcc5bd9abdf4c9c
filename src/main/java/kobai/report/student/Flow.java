package kobai.report.student;

import java.util.ArrayList;
import java.util.List;
import kobai.nn.Layer;
import kobai.nn.Loss;
import kobai.nn.Parameter;
import kobai.train.GradientDescent;
import kobai.train.Network;
import kobai.train.StandIns;
import kobai.train.Xor;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One step of training with one pattern, with all values on the way. Stand-ins find the gradients
 * numerically; right backward passes give the same.
 *
 * @param layers the layers in order
 * @param y the outputs, 1×M
 * @param t the targets, 1×M
 * @param loss the loss, 1×1
 * @param dy ∂L/∂y, 1×M
 */
record Flow(List<Step> layers, RealMatrix y, RealMatrix t, RealMatrix loss, RealMatrix dy) {
  private static final int PATTERN = 2; // the inputs 1 and 0

  /**
   * A layer.
   *
   * @param name the name of its exercise
   * @param x its input, 1×D
   * @param dx ∂L/∂x, 1×D
   * @param weights its parameters
   */
  record Step(String name, RealMatrix x, RealMatrix dx, List<Weight> weights) {}

  /** A parameter: its value, its gradient, and its value after the update. */
  record Weight(String name, RealMatrix before, RealMatrix gradient, RealMatrix after) {}

  /** Makes one step at the network's start. */
  static Flow of(Xor xor, long seed) {
    Network network = xor.network(new StandIns(), seed);
    RealMatrix t = row(xor.t());
    List<RealMatrix> inputs = new ArrayList<>();
    RealMatrix y = row(xor.x());
    for (Layer layer : network.layers()) {
      inputs.add(y);
      y = layer.forward(y);
    }
    Loss loss = xor.loss();
    double value = loss.forward(y, t);
    RealMatrix dy = loss.backward();
    List<Step> steps = backward(xor, network, inputs, dy);
    return new Flow(steps, y, t, MatrixUtils.createRealMatrix(new double[][] {{value}}), dy);
  }

  private static List<Step> backward(
      Xor xor, Network network, List<RealMatrix> inputs, RealMatrix dy) {
    List<Step> steps = new ArrayList<>();
    RealMatrix dout = dy;
    for (int k = inputs.size() - 1; k >= 0; k--) {
      Layer layer = network.layers().get(k);
      dout = layer.backward(dout);
      steps.add(0, new Step(xor.layers().get(k), inputs.get(k), dout, weights(xor, layer)));
    }
    return steps;
  }

  private static List<Weight> weights(Xor xor, Layer layer) {
    List<RealMatrix> before = layer.parameters().stream().map(Parameter::value).toList();
    new GradientDescent(xor.learningRate()).step(layer.parameters());
    List<Weight> weights = new ArrayList<>();
    for (int k = 0; k < before.size(); k++) {
      Parameter p = layer.parameters().get(k);
      weights.add(new Weight(p.name(), before.get(k), p.gradient(), p.value()));
    }
    return weights;
  }

  private static RealMatrix row(RealMatrix patterns) {
    return patterns.getRowMatrix(PATTERN);
  }
}
