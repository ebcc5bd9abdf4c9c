package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * One run that is caught in a local minimum and one that is not, from neighbouring seeds; and what
 * helps against it.
 *
 * @param configuration what is tried out
 * @param seeds how many runs of each remedy
 */
public record Minima(Configuration configuration, int seeds) implements Experiment {

  /** How many seeds there are unless somebody wants more. */
  public static final int SEEDS = 100;

  private static final double WIDER = 2.5; // 10 units in the place of 4
  private static final int SNAPSHOTS = 120;

  @Override
  public MinimaReport run(Workbench bench, long seed) {
    Recipe recipe = configuration.recipe();
    List<Outcome> plain = outcomes(bench, recipe, seed);
    List<Outcome> again = outcomes(bench, recipe, seed + seeds);
    Recipe wide = recipe.withHidden((int) Math.ceil(WIDER * recipe.hidden()));
    Recipe he = recipe.withStart(Start.HE, Start.ZERO);
    List<MinimaReport.Remedy> remedies = new ArrayList<>();
    remedies.add(new MinimaReport.Remedy("none", recipe, Rate.ofLearnt(plain)));
    remedies.add(new MinimaReport.Remedy("wide", wide, rate(bench, wide, seed)));
    remedies.add(new MinimaReport.Remedy("he", he, rate(bench, he, seed)));
    remedies.add(new MinimaReport.Remedy("seed", recipe, twice(plain, again)));
    return new MinimaReport(seed, configuration, plain, stories(bench, plain), remedies);
  }

  private List<Outcome> outcomes(Workbench bench, Recipe recipe, long seed) {
    return bench.all(
        LongStream.range(seed, seed + seeds).mapToObj(s -> Run.outcome(recipe, s)).toList());
  }

  private Rate rate(Workbench bench, Recipe recipe, long seed) {
    return Rate.ofLearnt(outcomes(bench, recipe, seed));
  }

  /** Who is caught begins once more, with a seed that nobody else has. */
  private static Rate twice(List<Outcome> plain, List<Outcome> again) {
    int learnt = 0;
    int tried = Math.min(plain.size(), again.size());
    for (int k = 0; k < tried; k++) {
      learnt += plain.get(k).learnt() || again.get(k).learnt() ? 1 : 0;
    }
    return Rate.of(learnt, tried);
  }

  private List<RunHistory> stories(Workbench bench, List<Outcome> outcomes) {
    Recipe recipe = configuration.recipe();
    NavigableSet<Integer> marks = SampleSteps.of(recipe.steps(), SNAPSHOTS);
    return pair(outcomes)
        .map(
            pair ->
                bench.all(
                    pair.stream().map(outcome -> Replay.story(recipe, outcome, marks)).toList()))
        .filter(stories -> stories.size() == 2)
        .orElse(List.of());
  }

  /** The first neighbours, one caught and one not; best with dead units to be seen in one alone. */
  private static Optional<List<Outcome>> pair(List<Outcome> outcomes) {
    List<List<Outcome>> pairs = new ArrayList<>();
    for (int k = 1; k < outcomes.size(); k++) {
      Outcome one = outcomes.get(k - 1);
      Outcome other = outcomes.get(k);
      if (one.learnt() != other.learnt() && other.seed() == one.seed() + 1) {
        pairs.add(one.learnt() ? List.of(other, one) : List.of(one, other));
      }
    }
    return pairs.stream()
        .filter(pair -> pair.get(0).dead() > 0 && pair.get(1).dead() == 0)
        .findFirst()
        .or(() -> pairs.stream().findFirst());
  }
}
