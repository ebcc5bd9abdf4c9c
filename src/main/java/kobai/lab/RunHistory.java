package kobai.lab;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kobai.experiment.LayerSource;
import kobai.train.Snapshot;

/**
 * A run with snapshots of its training.
 *
 * @param outcome how it ended
 * @param snapshots in the order of the steps; the first before any step, the last at the end
 * @param deadSince for each hidden unit, after how many steps it became 0 for every pattern
 */
public record RunHistory(Outcome outcome, List<Snapshot> snapshots, List<OptionalInt> deadSince) {

  /**
   * Returns the steps at which to take snapshots, from 0 to the last step. They grow geometrically:
   * close together at the beginning, where most happens.
   *
   * @param last the last step, at least 1
   * @param count about how many steps to return, at least 2
   */
  static SortedSet<Integer> marks(int last, int count) {
    SortedSet<Integer> marks = new TreeSet<>(Set.of(0, last));
    for (int k = 0; k < count; k++) {
      marks.add((int) Math.round(Math.pow(last, (double) k / (count - 1))));
    }
    return marks;
  }

  /** Repeats a run and takes snapshots of it: the same seed gives the same run. */
  static Job<RunHistory> of(Recipe recipe, Outcome outcome, int snapshots) {
    Set<Integer> marks = marks(recipe.steps(), snapshots);
    return new Job<>(
        recipe.steps(), lane -> replay(recipe, outcome, marks, lane.maker(), lane::beat));
  }

  static RunHistory replay(
      Recipe recipe, Outcome outcome, Set<Integer> marks, LayerSource maker, Runnable beat) {
    Run run = new Run(recipe, maker, outcome.seed());
    List<Snapshot> snapshots = new ArrayList<>();
    List<OptionalInt> deadSince =
        new ArrayList<>(Collections.nCopies(recipe.hidden(), OptionalInt.empty()));
    while (true) {
      if (marks.contains(run.steps())) {
        snapshots.add(run.look());
      }
      BitSet dead = run.dead();
      OptionalInt now = OptionalInt.of(run.steps());
      for (int j = 0; j < recipe.hidden(); j++) {
        OptionalInt before = deadSince.get(j);
        deadSince.set(j, !dead.get(j) ? OptionalInt.empty() : before.isPresent() ? before : now);
      }
      if (run.steps() == recipe.steps()) {
        return new RunHistory(outcome, List.copyOf(snapshots), List.copyOf(deadSince));
      }
      run.step();
      beat.run();
    }
  }

  /** Returns how many hidden units were dead after this many steps and stayed dead. */
  long deadAt(int steps) {
    return deadSince.stream().filter(s -> s.isPresent() && s.getAsInt() <= steps).count();
  }

  /** Returns some evenly spaced snapshots, with the first and the last. */
  List<Snapshot> some(int count) {
    if (snapshots.size() <= count) {
      return snapshots;
    }
    return IntStream.range(0, count)
        .map(k -> (int) Math.round(k * (snapshots.size() - 1.0) / (count - 1)))
        .mapToObj(snapshots::get)
        .toList();
  }
}
