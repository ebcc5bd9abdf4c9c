package kobai.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kobai.report.Table;
import kobai.text.Numbers;
import kobai.train.Snapshot;

/**
 * How the hidden layer moves the four patterns, step by step, until a straight line can divide
 * them.
 *
 * @param recipe what was trained
 * @param tried the runs up to the first that learnt
 * @param story the history of the run that learnt, or of the first run; none if the work was
 *     interrupted
 */
public record Hidden(Recipe recipe, List<Outcome> tried, Optional<RunHistory> story)
    implements Report {

  /** Two hidden units: their outputs are a point in a plane, which can be drawn. */
  public static final Configuration PLANE =
      new Configuration("f2", Configuration.of("f").recipe().withHidden(2).withRate(1));

  private static final List<String> PATTERNS = List.of("00", "01", "10", "11");
  private static final int TRIES = 50;
  private static final int SNAPSHOTS = 80;
  private static final int SHOWN = 10;
  private static final int WIDEST = 4; // units; the outputs of more units are in the file only

  /** Follows the first seed that learns, or the first of all if none of fifty learns. */
  public static Experiment<Hidden> of(Configuration configuration) {
    return (bench, seed) -> run(configuration.recipe(), bench, seed);
  }

  private static Hidden run(Recipe recipe, Workbench bench, long seed) {
    List<Outcome> tried = new ArrayList<>();
    for (int k = 0; k < TRIES && tried.stream().noneMatch(Outcome::learnt); k++) {
      Optional<Outcome> outcome = bench.one(Run.outcome(recipe, seed + k));
      if (outcome.isEmpty()) {
        return new Hidden(recipe, List.copyOf(tried), Optional.empty());
      }
      tried.add(outcome.get());
    }
    Outcome chosen = tried.stream().filter(Outcome::learnt).findFirst().orElse(tried.get(0));
    return new Hidden(
        recipe, List.copyOf(tried), bench.one(RunHistory.of(recipe, chosen, SNAPSHOTS)));
  }

  @Override
  public List<Table> files() {
    String units =
        IntStream.rangeClosed(1, recipe.hidden())
            .mapToObj(unit -> ",h" + unit)
            .collect(Collectors.joining());
    Table table = Table.file("lab-hidden", "seed,step,loss,right,pattern,output" + units);
    story.ifPresent(told -> told.snapshots().forEach(s -> add(table, told.outcome().seed(), s)));
    return List.of(table);
  }

  private static void add(Table table, long seed, Snapshot s) {
    for (int n = 0; n < PATTERNS.size(); n++) {
      List<Double> units = Arrays.stream(s.hidden().getRow(n)).boxed().toList();
      List<Object> when = List.of(seed, s.number(), s.loss(), s.right());
      table.add(when, PATTERNS.get(n), s.answers().get(n), units);
    }
  }

  @Override
  public void tell(LabText text) {
    text.say("lab.hidden.title");
    text.recipe("", recipe);
    story.ifPresent(told -> tell(told, text));
  }

  private void tell(RunHistory told, LabText text) {
    String key = told.outcome().learnt() ? "lab.hidden.learnt" : "lab.hidden.not-learnt";
    text.gap();
    text.say(key, String.valueOf(told.outcome().seed()), tried.size());
    Table table = text.table("step", "loss", "right", "00", "01", "10", "11");
    for (Snapshot s : told.some(SHOWN)) {
      List<String> points = Arrays.stream(s.hidden().getData()).map(Hidden::point).toList();
      table.add(s.number(), Numbers.threeDigits(s.loss()), s.right() + " / 4", points);
    }
    text.show(table);
  }

  private static String point(double[] h) {
    return Arrays.stream(h)
        .limit(WIDEST)
        .mapToObj(v -> String.format(Locale.ROOT, "%.2f", v))
        .collect(Collectors.joining(", ", "(", h.length > WIDEST ? ", …)" : ")"));
  }
}
