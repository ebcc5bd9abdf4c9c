package kobai.lab;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kobai.check.Draw;
import kobai.experiment.LayerSource;
import kobai.nn.Loss;
import kobai.nn.Parameter;
import kobai.numeric.TwoPointGradient;
import kobai.train.ConvergedSince;
import kobai.train.GradientDescent;
import kobai.train.Network;
import kobai.train.Snapshot;
import kobai.train.Training;
import org.apache.commons.math3.linear.RealMatrix;

/** One network in training. The recipe and the seed decide everything about it. */
final class Run {
  /** When looking needs an extra forward pass, only every tenth step is looked at. */
  private static final int LOOK_EVERY = 10;

  private final Recipe recipe;
  private final long seed;
  private final Loss loss;
  private final RealMatrix x; // 4×2
  private final RealMatrix t; // 4×M
  private final Batches batches;
  private final Training training;
  private int steps;

  Run(Recipe recipe, LayerSource maker, long seed) {
    this.recipe = recipe;
    this.seed = seed;
    this.loss = recipe.loss().loss(recipe.reduction());
    this.x = recipe.loss().xor().x();
    this.t = recipe.loss().xor().t();
    this.batches = new Batches(recipe, Draw.apart(seed, "lab.order"));
    Network network = recipe.network(maker, Draw.apart(seed, "lab.start"));
    Loss ofBatches = recipe.loss().loss(recipe.reduction());
    this.training = new Training(network, ofBatches, recipe.rate(), x, t);
  }

  /** Returns the job that trains this recipe from this seed. */
  static Job<Outcome> outcome(Recipe recipe, long seed) {
    return new Job<>(recipe.steps(), lane -> new Run(recipe, lane.maker(), seed).toTheEnd(lane));
  }

  void step() {
    Batches.Batch batch = batches.next();
    training.step(batch.x(), batch.t());
    steps++;
  }

  /**
   * Takes one step with the full batch, without backpropagation: moves every parameter a little up
   * and down, and computes the loss of the whole network each time. That takes two forward passes
   * for every parameter.
   */
  void numericalStep() {
    List<Parameter> parameters = network().parameters();
    List<RealMatrix> gradients = parameters.stream().map(this::numericalGradient).toList();
    for (int k = 0; k < gradients.size(); k++) { // set last: all gradients belong to the same point
      parameters.get(k).setGradient(gradients.get(k));
    }
    new GradientDescent(recipe.rate()).step(parameters);
    steps++;
  }

  private RealMatrix numericalGradient(Parameter p) {
    RealMatrix value = p.value();
    ToDoubleFunction<RealMatrix> lossAt =
        moved -> {
          p.setValue(moved);
          return loss();
        };
    RealMatrix gradient = TwoPointGradient.of(lossAt, value, TwoPointGradient.BEST_STEP);
    p.setValue(value);
    return gradient;
  }

  /** Returns the loss of the four patterns together. */
  double loss() {
    return loss.forward(outputs(), t);
  }

  /** Takes all steps. The last one decides, because a network may also unlearn. */
  private Outcome toTheEnd(Lane lane) {
    ConvergedSince converged = new ConvergedSince(t);
    while (steps < recipe.steps()) {
      int before = steps;
      if (!recipe.isFullBatch() && before % LOOK_EVERY == 0) {
        converged.see(before, outputs());
      }
      step();
      if (recipe.isFullBatch()) {
        converged.see(before, training.outputs()); // the step went forward
      }
      lane.beat();
    }
    RealMatrix y = outputs();
    converged.see(steps, y);
    Snapshot last = look(y);
    int dead = dead(last.hidden()).cardinality();
    return new Outcome(seed, converged.since(), last.loss(), last.answers(), dead);
  }

  /** Looks at the network as it is now. */
  Snapshot look() {
    return look(outputs());
  }

  private Snapshot look(RealMatrix y) {
    return Snapshot.of(steps, loss.forward(y, t), y, network(), x);
  }

  int steps() {
    return steps;
  }

  Network network() {
    return training.network();
  }

  private RealMatrix outputs() {
    return network().forward(x);
  }

  /** Returns which hidden units are 0 for every pattern. */
  BitSet dead() {
    return dead(Snapshot.hidden(network(), x));
  }

  private static BitSet dead(RealMatrix h) {
    BitSet dead = new BitSet();
    for (int j = 0; j < h.getColumnDimension(); j++) {
      dead.set(j, h.getColumnMatrix(j).getNorm() == 0);
    }
    return dead;
  }
}
