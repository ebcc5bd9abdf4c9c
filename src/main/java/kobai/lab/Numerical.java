package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kobai.experiment.LayerSource;
import kobai.nn.Parameter;

/**
 * The same network trained by numerical gradient alone and by backpropagation: the same path, at
 * another price.
 *
 * @param configuration what is trained, with the full batch; its steps are followed
 * @param widths how many hidden units, one network after the other
 */
public record Numerical(Configuration configuration, List<Integer> widths) implements Experiment {

  /** The widths unless somebody wants others. */
  public static final List<Integer> WIDTHS = List.of(2, 4, 8, 16, 32, 64);

  /** How many steps unless somebody wants more. */
  public static final int STEPS = 300;

  private static final int POINTS = 60;

  /** Creates an unmodifiable copy. */
  public Numerical {
    widths = List.copyOf(widths);
  }

  /** Returns the experiment as it is without options. */
  public static Numerical standard() {
    Recipe recipe = Configuration.of("f").recipe().withSteps(STEPS);
    return new Numerical(new Configuration("f", recipe), WIDTHS);
  }

  @Override
  public NumericalReport run(Workbench bench, long seed) {
    List<NumericalReport.Path> paths = paths(bench, seed);
    List<NumericalReport.Times> times = times(bench, seed, Stopwatch.WARM_UP, Stopwatch.ROUND);
    return new NumericalReport(seed, configuration, paths, times);
  }

  /** Follows the paths, side by side. */
  List<NumericalReport.Path> paths(Workbench bench, long seed) {
    List<Job<NumericalReport.Path>> jobs = new ArrayList<>();
    for (int width : widths) {
      Recipe recipe = recipe(width);
      jobs.add(Job.of(recipe.steps(), (maker, pulse) -> path(recipe, seed, maker, pulse)));
    }
    return bench.all(jobs);
  }

  /** Measures the times, one after the other, so that none disturbs another. */
  List<NumericalReport.Times> times(Workbench bench, long seed, long warmUp, long round) {
    List<NumericalReport.Times> times = new ArrayList<>();
    // The first one twice: by then the compiler has seen most of what it will see.
    bench.one(new Stopwatch(recipe(widths.get(0)), seed, warmUp, round).job());
    for (int width : widths) {
      bench.one(new Stopwatch(recipe(width), seed, warmUp, round).job()).ifPresent(times::add);
    }
    return times;
  }

  private Recipe recipe(int width) {
    return configuration.recipe().withHidden(width).withBatch(Batches.PATTERNS, Order.RANDOM);
  }

  private static NumericalReport.Path path(
      Recipe recipe, long seed, LayerSource maker, StopSignal pulse) {
    Run own = new Run(recipe, maker, seed);
    NumericalTraining numerical = new NumericalTraining(recipe, maker, seed);
    Set<Integer> marks = SampleSteps.of(recipe.steps(), POINTS);
    List<NumericalReport.Point> points = new ArrayList<>();
    double worst = 0;
    for (int k = 0; k <= recipe.steps(); k++) {
      worst = Math.max(worst, distance(own.network().parameters(), numerical.parameters()));
      if (marks.contains(k)) {
        points.add(new NumericalReport.Point(k, own.look().loss(), numerical.loss(), worst));
      }
      if (k < recipe.steps()) {
        own.step();
        numerical.step();
        pulse.beat();
      }
    }
    return new NumericalReport.Path(recipe, points);
  }

  /** The largest difference between numbers in the same place; NaN if there is one. */
  private static double distance(List<Parameter> own, List<Parameter> other) {
    double largest = 0;
    for (int k = 0; k < own.size(); k++) {
      double[][] difference = own.get(k).value().subtract(other.get(k).value()).getData();
      for (double[] row : difference) {
        for (double d : row) {
          largest = Math.max(largest, Math.abs(d));
        }
      }
    }
    return largest;
  }
}
