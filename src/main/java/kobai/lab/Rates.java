package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kobai.report.Table;
import kobai.text.Numbers;
import kobai.train.Reduction;

/**
 * How many steps learning takes for each learning rate and batch size, with the mean and with the
 * sum over the batch.
 *
 * @param recipe the recipe that was trained with these rates
 * @param rates the learning rates
 * @param seeds how many runs of each combination were planned
 * @param groups reduction by reduction, batch size by batch size, in the order of the rates
 */
public record Rates(Recipe recipe, List<Double> rates, int seeds, List<RunGroup> groups)
    implements Report {

  /** The number of seeds, unless an option says otherwise. */
  public static final int SEEDS = 20;

  /** Each is about √10 times the one before. */
  public static final List<Double> RATES = List.of(0.03, 0.1, 0.3, 1.0, 3.0, 10.0);

  /** Returns the experiment: this many runs with each rate, batch size and reduction. */
  public static Experiment<Rates> of(Configuration configuration, List<Double> rates, int seeds) {
    List<Configuration> all = new ArrayList<>();
    for (Reduction reduction : Reduction.values()) {
      for (int batch = 1; batch <= Recipe.PATTERNS; batch++) {
        Recipe recipe =
            configuration.recipe().withReduction(reduction).withBatch(batch, Order.SHUFFLED);
        rates.forEach(rate -> all.add(new Configuration("", recipe.withRate(rate))));
      }
    }
    return (bench, seed) ->
        new Rates(configuration.recipe(), rates, seeds, RunGroup.all(bench, all, seed, seeds));
  }

  /** Returns the groups with one reduction and batch size, in the order of the rates. */
  public List<RunGroup> row(Reduction reduction, int batch) {
    return groups.stream()
        .filter(t -> t.recipe().reduction() == reduction && t.recipe().batch() == batch)
        .toList();
  }

  @Override
  public List<Table> files() {
    Table table = Table.file("lab-rates", "reduction,batch,rate,runs,learnt,low,high,median_steps");
    for (RunGroup t : groups) {
      Recipe r = t.recipe();
      table.add(Recipe.id(r.reduction()), r.batch(), r.rate(), t.rate().cells(), t.stepsOfHalf());
    }
    return List.of(table);
  }

  @Override
  public void tell(LabText text) {
    text.say("lab.rates.title", seeds);
    text.detail(
        text.text(
            "lab.rates.recipe",
            recipe.shape(),
            Recipe.id(recipe.loss()),
            Recipe.id(recipe.weights()),
            Recipe.id(recipe.biases()),
            String.valueOf(recipe.steps())));
    for (Reduction reduction : Reduction.values()) {
      text.gap();
      text.say("lab.rates." + Recipe.id(reduction));
      text.show(grid(reduction, text));
    }
    text.gap();
    text.say("lab.rates.reading");
  }

  private Table grid(Reduction reduction, LabText text) {
    Stream<String> headings = rates.stream().map(rate -> "rate " + Numbers.recorded(rate));
    Table table = text.table(Stream.concat(Stream.of(""), headings).toArray(String[]::new));
    for (int batch = 1; batch <= Recipe.PATTERNS; batch++) {
      table.add(
          text.text("lab.rates.batch", batch),
          row(reduction, batch).stream().map(t -> Numbers.whole(t.stepsOfHalf())).toList());
    }
    return table;
  }
}
