package kobai.lab;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import kobai.report.Table;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Runs of one configuration, each from a different seed.
 *
 * @param configuration the configuration that was run
 * @param outcomes its runs, in the order of their seeds
 */
public record RunGroup(Configuration configuration, List<Outcome> outcomes) {

  /** Runs several configurations in parallel. */
  static List<RunGroup> all(Workbench bench, List<Configuration> all, long seed, int seeds) {
    List<Job<Map.Entry<Configuration, Outcome>>> jobs = new ArrayList<>();
    for (Configuration configuration : all) {
      LongStream.range(seed, seed + seeds)
          .mapToObj(s -> Run.outcome(configuration.recipe(), s))
          .map(j -> new Job<>(j.steps(), l -> Map.entry(configuration, j.work().apply(l))))
          .forEach(jobs::add);
    }
    Map<Configuration, List<Outcome>> outcomes =
        bench.all(jobs).stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    return all.stream().map(c -> new RunGroup(c, outcomes.getOrDefault(c, List.of()))).toList();
  }

  static RunGroup of(Workbench bench, Configuration configuration, long seed, int seeds) {
    return all(bench, List.of(configuration), seed, seeds).get(0);
  }

  /** Returns the name of the configuration. */
  public String name() {
    return configuration.name();
  }

  /** Returns the recipe that was trained. */
  Recipe recipe() {
    return configuration.recipe();
  }

  /** Returns how often XOR was learnt. */
  public Rate rate() {
    return Rate.of((int) outcomes.stream().filter(Outcome::learnt).count(), outcomes.size());
  }

  /** Returns the median number of steps of the runs that learnt XOR. */
  public OptionalDouble medianSteps() {
    return median(outcomes.stream().filter(Outcome::learnt).mapToDouble(o -> o.steps().getAsInt()));
  }

  /** Returns after how many steps half of all runs had learnt XOR, if half of them ever did. */
  public OptionalDouble stepsOfHalf() {
    boolean half = 2 * rate().successes() > outcomes.size();
    return half
        ? median(outcomes.stream().mapToDouble(o -> o.steps().orElse(Integer.MAX_VALUE)))
        : OptionalDouble.empty();
  }

  private static OptionalDouble median(DoubleStream steps) {
    double median = new Median().evaluate(steps.toArray()); // NaN if there are none
    return Double.isFinite(median) ? OptionalDouble.of(median) : OptionalDouble.empty();
  }

  /** Returns all runs, for a file. */
  static Table file(String name, List<RunGroup> groups) {
    Table table =
        Table.file(name, "configuration,seed,learnt,steps,loss,y00,y01,y10,y11,dead_units");
    for (RunGroup group : groups) {
      for (Outcome o : group.outcomes()) {
        table.add(group.name(), o.id(), o.steps(), o.loss(), o.answers(), o.dead());
      }
    }
    return table;
  }
}
