package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import kobai.text.Texts;

/**
 * Local minima, and what helps against them.
 *
 * @param seed the first seed
 * @param configuration what was tried out
 * @param outcomes its runs, in the order of their seeds
 * @param stories a run that was caught, and its neighbour that was not; empty if there are none
 * @param remedies what was tried against it; the first is nothing at all
 */
public record MinimaReport(
    long seed,
    Configuration configuration,
    List<Outcome> outcomes,
    List<RunHistory> stories,
    List<Remedy> remedies)
    implements Report {

  /** Creates an unmodifiable copy. */
  public MinimaReport {
    outcomes = List.copyOf(outcomes);
    stories = List.copyOf(stories);
    remedies = List.copyOf(remedies);
  }

  /**
   * A remedy and its effect.
   *
   * @param id "none", "wide", "he" or "seed"
   * @param recipe what was trained
   * @param rate how often XOR was learnt
   */
  public record Remedy(String id, Recipe recipe, Rate rate) {}

  /**
   * Where runs were caught.
   *
   * @param loss rounded to three places
   * @param runs how many ended there
   * @param withDead how many of them with dead units
   * @param example the first of them
   */
  public record Plateau(double loss, int runs, int withDead, Outcome example) {}

  /** Returns where the runs that did not learn ended, the lowest loss first. */
  public List<Plateau> plateaus() {
    TreeMap<Long, List<Outcome>> byLoss = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      if (!outcome.learnt()) {
        long thousandths = Math.round(1000 * outcome.loss());
        byLoss.computeIfAbsent(thousandths, key -> new ArrayList<>()).add(outcome);
      }
    }
    List<Plateau> plateaus = new ArrayList<>();
    byLoss.forEach(
        (thousandths, caught) -> {
          int dead = (int) caught.stream().filter(outcome -> outcome.dead() > 0).count();
          plateaus.add(new Plateau(thousandths / 1000.0, caught.size(), dead, caught.get(0)));
        });
    return plateaus;
  }

  @Override
  public List<Table> files() {
    Table runs = OutcomeCells.table("lab-minima-runs", "configuration");
    outcomes.forEach(outcome -> OutcomeCells.add(runs, configuration.name(), outcome));
    Table remedied = new Table("lab-minima-remedies", "remedy", "runs", "learnt", "low", "high");
    for (Remedy remedy : remedies) {
      Rate rate = remedy.rate();
      remedied.add(remedy.id(), rate.runs(), rate.successes(), rate.low(), rate.high());
    }
    return List.of(StoryTables.steps("lab-minima", stories), units(), runs, remedied);
  }

  private Table units() {
    Table table = new Table("lab-minima-units", "seed", "learnt", "unit", "dead_since");
    for (RunHistory story : stories) {
      int unit = 0;
      for (OptionalInt since : story.deadSince()) {
        table.add(story.outcome().seed(), story.outcome().learnt() ? 1 : 0, ++unit, since);
      }
    }
    return table;
  }

  @Override
  public List<String> screen(Texts texts) {
    return new MinimaText(this, texts).lines();
  }
}
