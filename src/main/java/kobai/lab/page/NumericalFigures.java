package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import kobai.lab.Numerical;
import kobai.report.Table;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.text.Numbers;

/** Numerical gradient and backpropagation: the time of a step, and the path that both take. */
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
        curves(x, times, Numerical.Times::micros, Numerical.Times::numericalMicros, texts);
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
        curves(x, points, Numerical.Point::loss, Numerical.Point::numericalLoss, texts);
    String step = texts.column("step");
    Table table =
        new Table(
            "page", step, texts.text("backprop"), texts.text("numerical"), texts.column("apart"));
    points.forEach(p -> table.add(p.step(), brief(p.loss(), p.numericalLoss(), p.distance())));
    Map<String, Object> layout =
        spec("xaxis", Plots.axis(step), "yaxis", Plots.logarithmic(texts.column("loss")));
    return texts.figure("path", traces, layout, table);
  }

  /** Returns two curves: by backpropagation, and by numerical gradient. */
  private static <T> List<Map<String, Object>> curves(
      List<Integer> x,
      List<T> all,
      Function<T, Double> own,
      Function<T, Double> numerical,
      ChapterTexts texts) {
    List<Double> first = all.stream().map(own).map(v -> Numbers.plotted(v)).toList();
    List<Double> second = all.stream().map(numerical).map(v -> Numbers.plotted(v)).toList();
    return List.of(
        Plots.curve(texts.text("backprop"), x, first, "--accent", "solid"),
        Plots.curve(texts.text("numerical"), x, second, "--warm-4", "dot"));
  }

  private static List<String> brief(double... numbers) {
    return DoubleStream.of(numbers).mapToObj(Numbers::brief).toList();
  }
}
