package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import kobai.lab.Convergence;
import kobai.lab.Rate;
import kobai.lab.RunGroup;
import kobai.report.Table;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.text.Numbers;

/** Bars that show how often XOR was learnt, in percent, with confidence intervals. */
final class RateFigures {
  private static final List<Integer> RANGE = List.of(0, 103); // so that whisker ends at 100 show

  private RateFigures() {}

  /** Returns a plot with a bar for each configuration. */
  static List<Figure> of(Convergence report, ChapterTexts texts) {
    List<String> names = report.groups().stream().map(RunGroup::name).toList();
    String configuration = texts.text("configuration");
    Table table = texts.table(configuration, "learnt", "rate", "interval", "median");
    for (RunGroup group : report.groups()) {
      OptionalDouble median = group.medianSteps();
      String steps = median.isPresent() ? Numbers.brief(median.getAsDouble()) : "–";
      table.add(group.name(), group.rate().texts(), steps);
    }
    Map<String, Object> layout =
        spec("xaxis", Plots.axis(configuration, "type", "category"), "yaxis", percents(texts));
    return List.of(texts.figure("rates", List.of(bars(names, report.groups())), layout, table));
  }

  /** Returns the axis for these bars. */
  static Map<String, Object> percents(ChapterTexts texts) {
    return Plots.axis(texts.texts().text("lab.page.percent"), "range", RANGE);
  }

  /** Returns a bar for each group, with its interval. */
  static Map<String, Object> bars(List<String> names, List<RunGroup> groups) {
    Map<String, Object> interval = spec("type", "data", "symmetric", false);
    interval.put("array", percents(groups, rate -> rate.high() - rate.share()));
    interval.put("arrayminus", percents(groups, rate -> rate.share() - rate.low()));
    interval.putAll(spec("color", "--ink", "thickness", 1.5, "width", 6));
    return spec(
        "type",
        "bar",
        "x",
        names,
        "y",
        percents(groups, Rate::share),
        "marker",
        spec("color", "--heat-3", "line", spec("color", "--heat-5", "width", 1)),
        "error_y",
        interval);
  }

  private static List<Double> percents(List<RunGroup> groups, ToDoubleFunction<Rate> share) {
    return groups.stream()
        .map(group -> Math.rint(1e4 * share.applyAsDouble(group.rate())) / 100)
        .toList();
  }
}
