package kobai.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import kobai.experiment.LayerSource;

/** Trains once more what was trained before, and looks closely: the same seed is the same run. */
final class Replay {
  private static final int ALIVE = -1;

  private final Recipe recipe;
  private final Outcome outcome;
  private final Set<Integer> marks;
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final int[] deadSince;

  private Replay(Recipe recipe, Outcome outcome, Set<Integer> marks) {
    this.recipe = recipe;
    this.outcome = outcome;
    this.marks = marks;
    this.deadSince = new int[recipe.hidden()];
    Arrays.fill(deadSince, ALIVE);
  }

  /**
   * Tells of a run that is known.
   *
   * @param outcome how it ended
   * @param marks the steps to keep snapshots of
   */
  static Job<RunHistory> story(Recipe recipe, Outcome outcome, Set<Integer> marks) {
    return Job.of(
        recipe.steps(), (maker, pulse) -> new Replay(recipe, outcome, marks).tell(maker, pulse));
  }

  private RunHistory tell(LayerSource maker, StopSignal pulse) {
    Run run = new Run(recipe, maker, outcome.seed());
    look(run);
    while (run.steps() < recipe.steps()) {
      run.step();
      look(run);
      pulse.beat();
    }
    List<OptionalInt> since =
        Arrays.stream(deadSince)
            .mapToObj(s -> s == ALIVE ? OptionalInt.empty() : OptionalInt.of(s))
            .toList();
    return new RunHistory(outcome, snapshots, since);
  }

  private void look(Run run) {
    if (marks.contains(run.steps())) {
      snapshots.add(run.look());
    }
    List<Boolean> active = run.activity();
    for (int j = 0; j < deadSince.length; j++) {
      if (active.get(j)) {
        deadSince[j] = ALIVE;
      } else if (deadSince[j] == ALIVE) {
        deadSince[j] = run.steps();
      }
    }
  }
}
