package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import kobai.text.Texts;

/**
 * Numerical gradient and backpropagation side by side.
 *
 * @param seed where the starts came from
 * @param configuration what was trained
 * @param paths one for each width
 * @param times one for each width; they differ from run to run
 */
public record NumericalReport(
    long seed, Configuration configuration, List<Path> paths, List<Times> times) implements Report {

  /** Creates an unmodifiable copy. */
  public NumericalReport {
    paths = List.copyOf(paths);
    times = List.copyOf(times);
  }

  /**
   * Two networks on their way from the same start.
   *
   * @param recipe what was trained
   * @param points in the order of steps
   */
  public record Path(Recipe recipe, List<Point> points) {

    /** Creates an unmodifiable copy. */
    public Path {
      points = List.copyOf(points);
    }

    /** Returns how far the two were ever apart, in any parameter. */
    public double distance() {
      return points.get(points.size() - 1).distance();
    }
  }

  /**
   * Where they were.
   *
   * @param step after how many steps
   * @param loss of the one that learns by backpropagation
   * @param numericalLoss of the other
   * @param distance how far they were apart up to here, in any parameter
   */
  public record Point(int step, double loss, double numericalLoss, double distance) {}

  /**
   * How long a step takes.
   *
   * @param recipe what is trained
   * @param micros by backpropagation
   * @param numericalMicros by numerical gradient
   */
  public record Times(Recipe recipe, double micros, double numericalMicros) {

    /** Returns how many times as long the numerical gradient takes. */
    public double ratio() {
      return numericalMicros / micros;
    }
  }

  @Override
  public List<Table> files() {
    Table path =
        new Table(
            "lab-numerical",
            "hidden",
            "parameters",
            "step",
            "loss",
            "numerical_loss",
            "largest_distance");
    for (Path p : paths) {
      for (Point point : p.points()) {
        path.add(
            p.recipe().hidden(),
            p.recipe().parameters(),
            point.step(),
            point.loss(),
            point.numericalLoss(),
            point.distance());
      }
    }
    Table timed =
        new Table(
            "lab-numerical-times",
            "hidden",
            "parameters",
            "microseconds",
            "numerical_microseconds",
            "ratio");
    for (Times t : times) {
      timed.add(
          t.recipe().hidden(), t.recipe().parameters(), t.micros(), t.numericalMicros(), t.ratio());
    }
    return List.of(path, timed);
  }

  @Override
  public List<String> screen(Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.addAll(Prose.lines(texts.text("lab.numerical.title")));
    for (Path path : paths.stream().limit(1).toList()) {
      lines.add("  " + RecipeText.line(path.recipe(), texts));
    }
    lines.add("");
    Table table =
        new Table(
            "screen",
            texts.text("lab.column.hidden"),
            texts.text("lab.column.parameters"),
            texts.text("lab.column.backprop"),
            texts.text("lab.column.numerical"),
            texts.text("lab.column.times"),
            texts.text("lab.column.apart"));
    for (Path path : paths) {
      Times t =
          times.stream().filter(a -> a.recipe().equals(path.recipe())).findFirst().orElse(null);
      table.add(
          path.recipe().hidden(),
          path.recipe().parameters(),
          t == null ? "–" : Numbers.digits(t.micros()),
          t == null ? "–" : Numbers.digits(t.numericalMicros()),
          t == null ? "–" : Numbers.digits(t.ratio()),
          Numbers.digits(path.distance()));
    }
    lines.addAll(TextTable.lines(table));
    lines.add("");
    lines.addAll(Prose.lines(texts.text("lab.numerical.reading")));
    return lines;
  }
}
