package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import kobai.experiment.LayerSource;
import kobai.nn.Loss;
import kobai.nn.Parameter;
import kobai.numeric.TwoPointGradient;
import kobai.train.GradientDescent;
import kobai.train.Network;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Gradient descent as before backpropagation: every parameter is moved by a hair, up and down, and
 * the whole network asked for its loss each time. Two forward passes for every parameter.
 */
final class NumericalTraining {
  private final Network network;
  private final Loss loss;
  private final GradientDescent rule;
  private final RealMatrix x; // 4×2
  private final RealMatrix t; // 4×M

  /** Begins where a run with the same recipe and seed begins. */
  NumericalTraining(Recipe recipe, LayerSource maker, long seed) {
    this.network = recipe.network(maker, Run.start(seed));
    this.loss = recipe.loss().loss(recipe.reduction());
    this.rule = new GradientDescent(recipe.rate());
    this.x = recipe.loss().x();
    this.t = recipe.loss().t();
  }

  /** Takes one step, with the full batch. */
  void step() {
    List<Parameter> parameters = network.parameters();
    List<RealMatrix> gradients = new ArrayList<>();
    for (Parameter p : parameters) {
      RealMatrix value = p.value();
      gradients.add(
          TwoPointGradient.of(moved -> lossWith(p, moved), value, TwoPointGradient.BEST_STEP));
      p.setValue(value);
    }
    for (int k = 0; k < gradients.size(); k++) { // only now: all belong to the same point
      parameters.get(k).setGradient(gradients.get(k));
    }
    rule.step(parameters);
  }

  private double lossWith(Parameter p, RealMatrix moved) {
    p.setValue(moved);
    return loss();
  }

  /** Returns the loss of the four patterns together. */
  double loss() {
    return loss.forward(network.forward(x), t);
  }

  /** Returns what learns. */
  List<Parameter> parameters() {
    return network.parameters();
  }
}
