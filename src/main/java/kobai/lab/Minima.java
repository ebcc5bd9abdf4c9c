package kobai.lab;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import kobai.report.Table;
import kobai.text.Numbers;
import kobai.text.Texts;
import kobai.train.Snapshot;
import kobai.train.Start;

/**
 * One run that is caught in a local minimum and one that is not, from neighbouring seeds; and what
 * helps against local minima.
 *
 * @param plain the runs without a remedy
 * @param stories a run that was caught, and its neighbour that was not; empty if there are none
 * @param remedies the runs with each remedy: "none", "wide", "he" and "seed"
 */
public record Minima(RunGroup plain, List<RunHistory> stories, List<RunGroup> remedies)
    implements Report {

  /** The number of seeds, unless an option says otherwise. */
  public static final int SEEDS = 100;

  private static final double WIDER = 2.5; // 10 units instead of 4
  private static final int SNAPSHOTS = 120;
  private static final int SHOWN = 9;

  /** Returns the experiment: this many runs of the configuration, and as many with each remedy. */
  public static Experiment<Minima> of(Configuration configuration, int seeds) {
    return (bench, seed) -> run(configuration, seeds, bench, seed);
  }

  private static Minima run(Configuration configuration, int seeds, Workbench bench, long seed) {
    Recipe recipe = configuration.recipe();
    RunGroup plain = RunGroup.of(bench, configuration, seed, seeds);
    RunGroup again = RunGroup.of(bench, configuration, seed + seeds, seeds);
    Recipe wider = recipe.withHidden((int) Math.ceil(WIDER * recipe.hidden()));
    Configuration wide = new Configuration("wide", wider);
    Configuration he = new Configuration("he", recipe.withStart(Start.HE, Start.ZERO));
    List<RunGroup> remedies =
        List.of(
            new RunGroup(new Configuration("none", recipe), plain.outcomes()),
            RunGroup.of(bench, wide, seed, seeds),
            RunGroup.of(bench, he, seed, seeds),
            new RunGroup(new Configuration("seed", recipe), better(plain, again)));
    return new Minima(plain, stories(bench, plain), remedies);
  }

  /** Restarts each run that was caught in a local minimum, with a seed that no other run has. */
  private static List<Outcome> better(RunGroup plain, RunGroup again) {
    List<Outcome> better = new ArrayList<>();
    for (int k = 0; k < Math.min(plain.outcomes().size(), again.outcomes().size()); k++) {
      Outcome first = plain.outcomes().get(k);
      better.add(first.learnt() ? first : again.outcomes().get(k));
    }
    return better;
  }

  private static List<RunHistory> stories(Workbench bench, RunGroup plain) {
    List<Job<RunHistory>> jobs =
        pair(plain.outcomes()).stream()
            .flatMap(List::stream)
            .map(outcome -> RunHistory.of(plain.recipe(), outcome, SNAPSHOTS))
            .toList();
    List<RunHistory> stories = jobs.isEmpty() ? List.of() : bench.all(jobs);
    return stories.size() == 2 ? stories : List.of();
  }

  /**
   * Returns the first neighbours of which only one was caught; prefers those where only the caught
   * one has dead units.
   */
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

  /** Returns the runs that did not learn, by their final loss, rounded to three decimal places. */
  SortedMap<Double, List<Outcome>> plateaus() {
    return plain.outcomes().stream()
        .filter(outcome -> !outcome.learnt())
        .collect(groupingBy(o -> Math.round(1000 * o.loss()) / 1000.0, TreeMap::new, toList()));
  }

  @Override
  public List<Table> files() {
    Table path = Table.file("lab-minima", "seed,learnt,step,loss,y00,y01,y10,y11,dead_units");
    Table units = Table.file("lab-minima-units", "seed,learnt,unit,dead_since");
    for (RunHistory story : stories) {
      List<Object> run = story.outcome().id();
      for (Snapshot s : story.snapshots()) {
        path.add(run, s.number(), s.loss(), s.answers(), story.deadAt(s.number()));
      }
      for (int j = 0; j < story.deadSince().size(); j++) {
        units.add(run, j + 1, story.deadSince().get(j));
      }
    }
    Table runs = RunGroup.file("lab-minima-runs", List.of(plain));
    Table remedied = Table.file("lab-minima-remedies", "remedy,runs,learnt,low,high");
    remedies.forEach(remedy -> remedied.add(remedy.name(), remedy.rate().cells()));
    return List.of(path, units, runs, remedied);
  }

  @Override
  public void tell(LabText text) {
    text.say("lab.minima.title");
    text.recipe("", plain.recipe());
    if (stories.isEmpty()) {
      text.gap();
      text.say("lab.minima.no-pair");
    }
    stories.forEach(story -> tell(story, text));
    tellPlateaus(text);
    text.gap();
    text.say("lab.minima.remedies");
    text.show(remedies(text.texts()));
  }

  private static void tell(RunHistory story, LabText text) {
    String key = story.outcome().learnt() ? "lab.minima.learnt" : "lab.minima.caught";
    text.gap();
    text.say(key, String.valueOf(story.outcome().seed()));
    Table table = text.table("step", "loss", "00", "01", "10", "11", "dead");
    for (Snapshot s : story.some(SHOWN)) {
      List<String> answers = s.answers().stream().map(Numbers::threePlaces).toList();
      table.add(s.number(), Numbers.threeDigits(s.loss()), answers, story.deadAt(s.number()));
    }
    text.show(table);
    for (int j = 0; j < story.deadSince().size(); j++) {
      OptionalInt since = story.deadSince().get(j);
      if (since.isPresent()) {
        int step = since.getAsInt();
        String dead = step == 0 ? "lab.minima.dead.born" : "lab.minima.dead";
        text.detail(text.text(dead, String.valueOf(j + 1), String.valueOf(step)));
      }
    }
  }

  private void tellPlateaus(LabText text) {
    Table table = text.table("loss", "runs", "with-dead", "example", "00", "01", "10", "11");
    plateaus()
        .forEach(
            (loss, caught) -> {
              long withDead = caught.stream().filter(outcome -> outcome.dead() > 0).count();
              Outcome first = caught.get(0);
              List<String> answers = first.answers().stream().map(Numbers::threePlaces).toList();
              String shown = Numbers.threePlaces(loss);
              table.add(shown, caught.size(), withDead, first.seed(), answers);
            });
    if (!table.rows().isEmpty()) {
      text.gap();
      text.say("lab.minima.plateaus");
      text.show(table);
    }
  }

  /** Returns the effect of each remedy as a table for the screen. */
  public Table remedies(Texts texts) {
    LabText text = new LabText(texts);
    Table table = text.table("remedy", "learnt", "rate", "interval");
    for (RunGroup remedy : remedies) {
      String hidden = String.valueOf(remedy.recipe().hidden());
      table.add(text.text("lab.remedy." + remedy.name(), hidden), remedy.rate().texts());
    }
    return table;
  }
}
