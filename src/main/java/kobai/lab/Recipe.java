package kobai.lab;

import java.util.List;
import java.util.Locale;
import kobai.check.Draw;
import kobai.experiment.LayerSource;
import kobai.nn.Layer;
import kobai.text.Numbers;
import kobai.text.Texts;
import kobai.train.Network;
import kobai.train.Reduction;
import kobai.train.Start;

/**
 * Which network is trained on XOR, and how.
 *
 * @param hidden the number of hidden units, at least 1
 * @param activation of the hidden units
 * @param loss the loss to minimize
 * @param reduction mean or sum over the batch
 * @param weights their start
 * @param biases their start
 * @param rate the learning rate η, greater than 0
 * @param batch how many patterns a step uses, 1 to 4; 4 is the full batch
 * @param order which patterns a step uses, if not all four
 * @param steps the number of steps, at least 1
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

  /** The number of patterns, which is also the size of a full batch. */
  public static final int PATTERNS = 4;

  /** The headings of its cells. */
  static final String COLUMNS =
      "hidden,activation,loss,reduction,weights,biases,rate,batch,order,steps";

  /** Returns the name of a choice on the command line and in files: "small-randn". */
  public static String id(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether every step uses all four patterns. */
  boolean isFullBatch() {
    return batch == PATTERNS;
  }

  /** Returns how many numbers the training changes. */
  public int parameters() {
    return (2 + 1) * hidden + (hidden + 1) * outputs();
  }

  private int outputs() {
    return loss.xor().t().getColumnDimension();
  }

  /** Builds the network at a random start. */
  Network network(LayerSource maker, Draw draw) {
    Layer first = affine(2, hidden, maker, draw);
    Layer middle = maker.layer(activation.layer());
    Layer last = affine(hidden, outputs(), maker, draw);
    return loss == Objective.CROSS_ENTROPY
        ? new Network(first, middle, last, maker.layer("Softmax"))
        : new Network(first, middle, last);
  }

  private Layer affine(int inputs, int outputs, LayerSource maker, Draw draw) {
    return maker.layer(
        "Affine", weights.weights(inputs, outputs, draw), biases.biases(inputs, outputs, draw));
  }

  /** Returns the shape of the network and what its hidden units do: "2-4-1 relu". */
  String shape() {
    return "2-" + hidden + "-" + outputs() + " " + id(activation);
  }

  /** Returns the recipe in one line: "2-4-1 relu, mse mean, …". */
  String line(Texts texts) {
    return texts.text(
        "lab.recipe",
        shape(),
        id(loss) + " " + id(reduction),
        id(weights),
        id(biases),
        Numbers.recorded(rate),
        texts.text("lab.batch." + (isFullBatch() ? "full" : id(order)), batch),
        String.valueOf(steps));
  }

  /** Returns its cells, in the order of the columns. */
  List<Object> cells() {
    Object size = isFullBatch() ? "full" : batch;
    String which = isFullBatch() ? "" : id(order);
    List<Enum<?>> choices = List.of(activation, loss, reduction, weights, biases);
    return List.of(hidden, choices.stream().map(Recipe::id).toList(), rate, size, which, steps);
  }

  // Each of these returns the same recipe with one component changed.

  public Recipe withHidden(int hidden) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  public Recipe withActivation(Activation activation) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  public Recipe withLoss(Objective loss) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  public Recipe withStart(Start weights, Start biases) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  public Recipe withRate(double rate) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  public Recipe withBatch(int batch, Order order) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  public Recipe withReduction(Reduction reduction) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }

  public Recipe withSteps(int steps) {
    return new Recipe(
        hidden, activation, loss, reduction, weights, biases, rate, batch, order, steps);
  }
}
