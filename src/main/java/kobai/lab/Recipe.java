package kobai.lab;

import kobai.check.Draw;
import kobai.experiment.LayerSource;
import kobai.nn.Layer;
import kobai.train.Network;
import kobai.train.Reduction;

/**
 * What is trained on XOR, and how.
 *
 * @param hidden how many hidden units, from 1
 * @param activation of the hidden units
 * @param loss what is made small
 * @param reduction mean or sum over the batch
 * @param weights where they begin
 * @param biases where they begin
 * @param rate the learning rate η, greater than 0
 * @param batch how many patterns a step sees, 1 to 4; with 4 it is the full batch
 * @param order which patterns, if not all
 * @param steps how many, from 1
 */
public record Recipe(
    int hidden,
    Activation activation,
    Objective loss,
    Reduction reduction,
    Start weights,
    Start biases,
    double rate,
    int batch,
    Order order,
    int steps) {

  /** Returns whether every step sees all four patterns. */
  public boolean isFullBatch() {
    return batch == Batches.PATTERNS;
  }

  /** Returns how many numbers learn. */
  public int parameters() {
    return (2 + 1) * hidden + (hidden + 1) * outputs();
  }

  private int outputs() {
    return loss.t().getColumnDimension();
  }

  /** Returns a short name of the network's shape: "2-4-1". */
  public String shape() {
    return "2-" + hidden + "-" + outputs();
  }

  /** Builds the network at a random start. */
  Network network(LayerSource maker, Draw draw) {
    Layer first = affine(2, hidden, maker, draw);
    Layer middle = maker.layer(activation.layer());
    Layer last = affine(hidden, outputs(), maker, draw);
    return loss.isProbability()
        ? new Network(first, middle, last, maker.layer("Softmax"))
        : new Network(first, middle, last);
  }

  private Layer affine(int inputs, int outputs, LayerSource maker, Draw draw) {
    return maker.layer(
        "Affine", weights.weights(inputs, outputs, draw), biases.biases(inputs, outputs, draw));
  }

  /** Returns the same recipe with another number of hidden units. */
  public Recipe withHidden(int hidden) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  /** Returns the same recipe with another activation. */
  public Recipe withActivation(Activation activation) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  /** Returns the same recipe with another loss. */
  public Recipe withLoss(Objective loss) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  /** Returns the same recipe with another start. */
  public Recipe withStart(Start weights, Start biases) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  /** Returns the same recipe with another learning rate. */
  public Recipe withRate(double rate) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  /** Returns the same recipe with other batches. */
  public Recipe withBatch(int batch, Order order) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  /** Returns the same recipe with another reduction. */
  public Recipe withReduction(Reduction reduction) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  /** Returns the same recipe with another number of steps. */
  public Recipe withSteps(int steps) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }
}
