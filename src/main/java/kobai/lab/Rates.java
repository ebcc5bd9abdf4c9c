package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import kobai.train.Reduction;

/**
 * Learning rate and batch size against the steps that learning takes, with the mean and with the
 * sum over the batch.
 *
 * @param configuration what is trained
 * @param rates the learning rates
 * @param seeds how many runs of each
 */
public record Rates(Configuration configuration, List<Double> rates, int seeds)
    implements Experiment {

  /** How many seeds there are unless somebody wants more. */
  public static final int SEEDS = 20;

  /** About √10 apart. */
  public static final List<Double> RATES = List.of(0.03, 0.1, 0.3, 1.0, 3.0, 10.0);

  /** Creates an unmodifiable copy. */
  public Rates {
    rates = List.copyOf(rates);
  }

  private record Result(Recipe recipe, Outcome outcome) {}

  @Override
  public RatesReport run(Workbench bench, long seed) {
    List<Recipe> recipes = recipes();
    List<Job<Result>> jobs = new ArrayList<>();
    for (Recipe recipe : recipes) {
      for (int k = 0; k < seeds; k++) {
        Job<Outcome> job = Run.outcome(recipe, seed + k);
        jobs.add(Job.of(job.steps(), (maker, pulse) -> new Result(recipe, job.work(maker, pulse))));
      }
    }
    List<Result> results = bench.all(jobs);
    List<RatesReport.Cell> cells = new ArrayList<>();
    for (Recipe recipe : recipes) {
      cells.add(
          new RatesReport.Cell(
              recipe,
              results.stream()
                  .filter(result -> result.recipe().equals(recipe))
                  .map(Result::outcome)
                  .toList()));
    }
    return new RatesReport(seed, seeds, configuration, rates, cells);
  }

  private List<Recipe> recipes() {
    List<Recipe> recipes = new ArrayList<>();
    for (Reduction reduction : Reduction.values()) {
      for (int batch = 1; batch <= Batches.PATTERNS; batch++) {
        for (double rate : rates) {
          recipes.add(
              configuration
                  .recipe()
                  .withReduction(reduction)
                  .withBatch(batch, Order.SHUFFLED)
                  .withRate(rate));
        }
      }
    }
    return recipes;
  }
}
