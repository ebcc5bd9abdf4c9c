package kobai.lab;

import java.util.ArrayList;
import java.util.List;

/**
 * How often is XOR learnt?
 *
 * @param configurations what is tried out
 * @param seeds how many runs of each
 */
public record Convergence(List<Configuration> configurations, int seeds) implements Experiment {

  /** How many seeds there are unless somebody wants more. */
  public static final int SEEDS = 200;

  /** Creates an unmodifiable copy. */
  public Convergence {
    configurations = List.copyOf(configurations);
  }

  /** A run, and whose it is. */
  private record Result(Configuration configuration, Outcome outcome) {}

  @Override
  public ConvergenceReport run(Workbench bench, long seed) {
    List<Job<Result>> jobs = new ArrayList<>();
    for (Configuration configuration : configurations) {
      for (int k = 0; k < seeds; k++) {
        Job<Outcome> job = Run.outcome(configuration.recipe(), seed + k);
        jobs.add(
            Job.of(
                job.steps(), (maker, pulse) -> new Result(configuration, job.work(maker, pulse))));
      }
    }
    List<Result> results = bench.all(jobs);
    List<ConvergenceReport.Row> rows = new ArrayList<>();
    for (Configuration configuration : configurations) {
      rows.add(
          new ConvergenceReport.Row(
              configuration,
              results.stream()
                  .filter(result -> result.configuration().equals(configuration))
                  .map(Result::outcome)
                  .toList()));
    }
    return new ConvergenceReport(seed, seeds, rows);
  }
}
