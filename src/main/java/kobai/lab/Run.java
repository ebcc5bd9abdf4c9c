package kobai.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kobai.check.Draw;
import kobai.experiment.LayerSource;
import kobai.nn.Layer;
import kobai.nn.Loss;
import kobai.train.Network;
import kobai.train.Training;
import org.apache.commons.math3.linear.RealMatrix;

/** One network, trained by a recipe from a seed, and by nothing else. */
final class Run {
  /** Where looking costs a forward pass of its own, not every step is looked at. */
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
    this.x = recipe.loss().x();
    this.t = recipe.loss().t();
    this.batches = new Batches(recipe, Draw.apart(seed, "lab.order"));
    Network network = recipe.network(maker, start(seed));
    Loss ofBatches = recipe.loss().loss(recipe.reduction());
    this.training = new Training(network, ofBatches, recipe.rate(), x, t);
  }

  /** Returns the random numbers with which a network begins. */
  static Draw start(long seed) {
    return Draw.apart(seed, "lab.start");
  }

  /** Returns what the seed makes of the recipe, for a workbench. */
  static Job<Outcome> outcome(Recipe recipe, long seed) {
    return Job.of(recipe.steps(), (maker, pulse) -> new Run(recipe, maker, seed).toTheEnd(pulse));
  }

  /** Takes one step. */
  void step() {
    Batches.Batch batch = batches.next();
    training.step(batch.x(), batch.t());
    steps++;
  }

  /** Takes all steps; a network may unlearn, so that the last one decides. */
  Outcome toTheEnd(StopSignal pulse) {
    ConvergedSince streak = new ConvergedSince(t);
    while (steps < recipe.steps()) {
      int before = steps;
      if (!recipe.isFullBatch() && before % LOOK_EVERY == 0) {
        streak.see(before, outputs());
      }
      step();
      if (recipe.isFullBatch()) {
        streak.see(before, training.outputs()); // the step went forward anyway
      }
      pulse.beat();
    }
    RealMatrix y = outputs();
    streak.see(steps, y);
    int dead = (int) activity().stream().filter(active -> !active).count();
    return new Outcome(seed, streak.since(), loss.forward(y, t), answers(y), dead);
  }

  /** Looks at the network as it is now. */
  Snapshot look() {
    RealMatrix y = outputs();
    return new Snapshot(steps, loss.forward(y, t), answers(y), hidden());
  }

  /** Returns how many steps were taken. */
  int steps() {
    return steps;
  }

  /** Returns the network. */
  Network network() {
    return training.network();
  }

  private RealMatrix outputs() {
    return network().forward(x);
  }

  private List<Double> answers(RealMatrix y) {
    return Arrays.stream(recipe.loss().answers(y)).boxed().toList();
  }

  /** What the hidden units make of the four patterns, 4×H. */
  private RealMatrix hidden() {
    List<Layer> layers = network().layers();
    return layers.get(1).forward(layers.get(0).forward(x));
  }

  /** Returns of each hidden unit whether it is other than 0 for any pattern. */
  List<Boolean> activity() {
    RealMatrix h = hidden();
    List<Boolean> active = new ArrayList<>();
    for (int j = 0; j < h.getColumnDimension(); j++) {
      active.add(Arrays.stream(h.getColumn(j)).anyMatch(v -> v != 0));
    }
    return active;
  }
}
