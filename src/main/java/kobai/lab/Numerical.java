package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import kobai.nn.Parameter;
import kobai.report.Table;
import kobai.text.Numbers;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The same networks trained by numerical gradients alone and by backpropagation: both take the same
 * path, but one is much slower.
 *
 * @param paths one for each network
 * @param times one for each network; measured times, so they differ from run to run
 */
public record Numerical(List<Path> paths, List<Times> times) implements Report {

  /** The numbers of hidden units, unless an option names others. */
  public static final List<Integer> WIDTHS = List.of(2, 4, 8, 16, 32, 64);

  private static final int STEPS = 300;
  private static final int POINTS = 60;

  /** Two networks that train from the same start, step by step. */
  public record Path(Recipe recipe, List<Point> points) {

    /** Returns the largest difference that the two ever had, in any parameter. */
    public double distance() {
      return points.get(points.size() - 1).distance();
    }
  }

  /** The losses of both at a step, and the largest difference so far, in any parameter. */
  public record Point(int step, double loss, double numericalLoss, double distance) {}

  /** How many microseconds a step takes, by backpropagation and by numerical gradient. */
  public record Times(Recipe recipe, double micros, double numericalMicros) {

    /** Returns how many times longer the numerical gradient takes. */
    public double ratio() {
      return numericalMicros / micros;
    }
  }

  /** Returns the configuration with the usual number of steps of this experiment. */
  public static Configuration brief(Configuration configuration) {
    return new Configuration(configuration.name(), configuration.recipe().withSteps(STEPS));
  }

  /**
   * Returns the experiment.
   *
   * @param configuration the recipe to train, with the full batch, for as many steps as it has
   * @param widths the number of hidden units of each network
   */
  public static Experiment<Numerical> of(Configuration configuration, List<Integer> widths) {
    return of(configuration, widths, Stopwatch.USUAL);
  }

  static Experiment<Numerical> of(Configuration c, List<Integer> widths, Stopwatch stopwatch) {
    Recipe full = c.recipe().withBatch(Recipe.PATTERNS, Order.RANDOM);
    List<Recipe> recipes = widths.stream().map(full::withHidden).toList();
    return (bench, seed) -> {
      List<Path> paths =
          bench.all(
              recipes.stream()
                  .map(r -> new Job<>(r.steps(), lane -> path(r, seed, lane)))
                  .toList());
      // Measures the first recipe twice: the first time warms the compiler up, and is discarded.
      bench.one(stopwatch.job(recipes.get(0), seed));
      List<Times> times = new ArrayList<>(); // one job at a time: none disturbs another
      for (Recipe recipe : recipes) {
        bench.one(stopwatch.job(recipe, seed)).ifPresent(times::add);
      }
      return new Numerical(paths, times);
    };
  }

  private static Path path(Recipe recipe, long seed, Lane lane) {
    Run own = new Run(recipe, lane.maker(), seed);
    Run numerical = new Run(recipe, lane.maker(), seed);
    Set<Integer> marks = RunHistory.marks(recipe.steps(), POINTS);
    List<Point> points = new ArrayList<>();
    double worst = 0;
    for (int k = 0; k <= recipe.steps(); k++) {
      worst =
          Math.max(worst, distance(own.network().parameters(), numerical.network().parameters()));
      if (marks.contains(k)) {
        points.add(new Point(k, own.loss(), numerical.loss(), worst));
      }
      if (k < recipe.steps()) {
        own.step();
        numerical.numericalStep();
        lane.beat();
      }
    }
    return new Path(recipe, List.copyOf(points));
  }

  /** Returns the largest difference between corresponding numbers; NaN if one is NaN. */
  private static double distance(List<Parameter> own, List<Parameter> other) {
    double largest = 0;
    for (int k = 0; k < own.size(); k++) {
      RealMatrix difference = own.get(k).value().subtract(other.get(k).value());
      for (double[] row : difference.getData()) {
        largest = Math.max(largest, new ArrayRealVector(row, false).getLInfNorm());
      }
    }
    return largest;
  }

  @Override
  public List<Table> files() {
    Table path =
        Table.file("lab-numerical", "hidden,parameters,step,loss,numerical_loss,largest_distance");
    for (Path p : paths) {
      for (Point q : p.points()) {
        List<Object> numbers = List.of(q.step(), q.loss(), q.numericalLoss(), q.distance());
        path.add(p.recipe().hidden(), p.recipe().parameters(), numbers);
      }
    }
    Table timed =
        Table.file(
            "lab-numerical-times", "hidden,parameters,microseconds,numerical_microseconds,ratio");
    for (Times t : times) {
      List<Double> numbers = List.of(t.micros(), t.numericalMicros(), t.ratio());
      timed.add(t.recipe().hidden(), t.recipe().parameters(), numbers);
    }
    return List.of(path, timed);
  }

  @Override
  public void tell(LabText text) {
    text.say("lab.numerical.title");
    paths.stream().limit(1).forEach(path -> text.recipe("", path.recipe()));
    text.gap();
    Table table = text.table("hidden", "parameters", "backprop", "numerical", "times", "apart");
    for (Path path : paths) {
      Recipe recipe = path.recipe();
      List<String> measured =
          List.of(
              told(recipe, Times::micros),
              told(recipe, Times::numericalMicros),
              told(recipe, Times::ratio));
      String apart = Numbers.threeDigits(path.distance());
      table.add(recipe.hidden(), recipe.parameters(), measured, apart);
    }
    text.show(table);
    text.gap();
    text.say("lab.numerical.reading");
  }

  private String told(Recipe recipe, ToDoubleFunction<Times> number) {
    Optional<Times> measured = times.stream().filter(t -> t.recipe().equals(recipe)).findFirst();
    return measured.map(t -> Numbers.threeDigits(number.applyAsDouble(t))).orElse("–");
  }
}
