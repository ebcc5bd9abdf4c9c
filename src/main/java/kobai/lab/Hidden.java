package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the hidden layer describes the four patterns anew, step by step, until a straight line can
 * divide them.
 *
 * @param configuration what is trained
 */
public record Hidden(Configuration configuration) implements Experiment {

  /** Two hidden units, so that what they say is a point in a plane. */
  public static final Configuration PLANE =
      new Configuration("f2", Configuration.of("f").recipe().withHidden(2).withRate(1));

  private static final int TRIES = 50;
  private static final int SNAPSHOTS = 80;

  /** Tells of the first seed that learns; of the first one if none of the first fifty does. */
  @Override
  public HiddenReport run(Workbench bench, long seed) {
    Recipe recipe = configuration.recipe();
    Set<Integer> marks = SampleSteps.of(recipe.steps(), SNAPSHOTS);
    List<Outcome> tried = new ArrayList<>();
    for (int k = 0; k < TRIES && tried.stream().noneMatch(Outcome::learnt); k++) {
      Optional<Outcome> outcome = bench.one(Run.outcome(recipe, seed + k));
      if (outcome.isEmpty()) {
        return new HiddenReport(seed, configuration, tried, Optional.empty());
      }
      tried.add(outcome.get());
    }
    Outcome chosen = tried.stream().filter(Outcome::learnt).findFirst().orElse(tried.get(0));
    Optional<RunHistory> story = bench.one(Replay.story(recipe, chosen, marks));
    return new HiddenReport(seed, configuration, tried, story);
  }
}
