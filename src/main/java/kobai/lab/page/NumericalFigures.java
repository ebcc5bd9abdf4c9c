package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import kobai.lab.Numerical;
import kobai.lab.Table;
import kobai.report.page.Figure;
import kobai.report.page.PageNumbers;
import kobai.report.page.Plots;
import kobai.report.page.Rounded;

/** Numerical gradient and backpropagation: the time of a step, and one path of the two. */
final class NumericalFigures {
  private NumericalFigures() {}

  static List<Figure> of(Numerical report, ChapterTexts texts) {
    List<Figure> figures = new ArrayList<>();
    if (!report.times().isEmpty()) {
      figures.add(times(report.times(), texts));
    }
    if (!report.paths().isEmpty()) {
      figures.add(path(report.paths().get(0).points(), texts));
    }
    return figures;
  }

  private static Figure times(List<Numerical.Times> times, ChapterTexts texts) {
    List<Integer> x = times.stream().map(t -> t.recipe().parameters()).toList();
    List<Map<String, Object>> traces =
        List.of(
            own(x, times, Numerical.Times::micros, texts),
            numerical(x, times, Numerical.Times::numericalMicros, texts));
    traces.forEach(trace -> trace.put("mode", "lines+markers"));
    Table table = texts.table(texts.column("parameters"), "backprop", "numerical", "times");
    for (Numerical.Times t : times) {
      table.add(t.recipe().parameters(), brief(t.micros(), t.numericalMicros(), t.ratio()));
    }
    Map<String, Object> layout =
        spec(
            "xaxis", Plots.logarithmic(texts.column("parameters")),
            "yaxis", Plots.logarithmic(texts.text("micros")));
    return texts.figure("times", traces, layout, table);
  }

  private static Figure path(List<Numerical.Point> points, ChapterTexts texts) {
    List<Integer> x = points.stream().map(Numerical.Point::step).toList();
    List<Map<String, Object>> traces =
        List.of(
            own(x, points, Numerical.Point::loss, texts),
            numerical(x, points, Numerical.Point::numericalLoss, texts));
    String step = texts.column("step");
    Table table =
        new Table(
            "page", step, texts.text("backprop"), texts.text("numerical"), texts.column("apart"));
    points.forEach(p -> table.add(p.step(), brief(p.loss(), p.numericalLoss(), p.distance())));
    Map<String, Object> layout =
        spec("xaxis", Plots.axis(step), "yaxis", Plots.logarithmic(texts.column("loss")));
    return texts.figure("path", traces, layout, table);
  }

  private static <T> Map<String, Object> own(
      List<Integer> x, List<T> all, Function<T, Double> y, ChapterTexts texts) {
    return Plots.curve(texts.text("backprop"), x, rounded(all, y), "--accent", "solid");
  }

  private static <T> Map<String, Object> numerical(
      List<Integer> x, List<T> all, Function<T, Double> y, ChapterTexts texts) {
    return Plots.curve(texts.text("numerical"), x, rounded(all, y), "--warm-4", "dot");
  }

  private static <T> List<Double> rounded(List<T> all, Function<T, Double> y) {
    return all.stream().map(each -> Rounded.of(y.apply(each))).toList();
  }

  private static List<String> brief(double... numbers) {
    return DoubleStream.of(numbers).mapToObj(PageNumbers::brief).toList();
  }
}
