package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import kobai.check.Texts;
import kobai.lab.NumericalReport;
import kobai.report.page.Figure;
import kobai.report.page.Numbers;
import kobai.report.page.Plots;
import kobai.report.page.Rounded;

/** Numerical gradient and backpropagation: the time of a step, and one path of the two. */
final class NumericalChapter {
  private final NumericalReport report;
  private final Words words;

  NumericalChapter(NumericalReport report, Texts texts) {
    this.report = report;
    this.words = new Words("numerical", texts);
  }

  Chapter chapter() {
    List<Figure> figures = new ArrayList<>();
    if (!report.times().isEmpty()) {
      figures.add(times());
    }
    if (!report.paths().isEmpty()) {
      figures.add(path(report.paths().get(0)));
    }
    return Chapter.of(words.text("title"), figures, report.screen(words.texts()));
  }

  private Figure times() {
    List<List<String>> rows = new ArrayList<>();
    for (NumericalReport.Times times : report.times()) {
      rows.add(
          List.of(
              String.valueOf(times.recipe().parameters()),
              Numbers.brief(times.micros()),
              Numbers.brief(times.numericalMicros()),
              Numbers.brief(times.ratio())));
    }
    return words.figure(
        "times",
        List.of(
            times("backprop", NumericalReport.Times::micros, "--accent", "solid"),
            times("numerical", NumericalReport.Times::numericalMicros, "--warm-4", "dot")),
        spec(
            "xaxis", Plots.logarithmic(words.column("parameters")),
            "yaxis", Plots.logarithmic(words.text("micros"))),
        Figure.Motion.NONE,
        new Figure.Table(
            List.of(
                words.column("parameters"),
                words.column("backprop"),
                words.column("numerical"),
                words.column("times")),
            rows));
  }

  private Map<String, Object> times(
      String name, ToDoubleFunction<NumericalReport.Times> micros, String colour, String dash) {
    Map<String, Object> curve =
        Plots.curve(
            words.text(name),
            report.times().stream().map(times -> times.recipe().parameters()).toList(),
            report.times().stream().map(t -> Rounded.of(micros.applyAsDouble(t))).toList(),
            colour,
            dash);
    curve.put("mode", "lines+markers");
    return curve;
  }

  private Figure path(NumericalReport.Path path) {
    List<Integer> steps = path.points().stream().map(NumericalReport.Point::step).toList();
    List<Double> own = path.points().stream().map(p -> Rounded.of(p.loss())).toList();
    List<Double> other = path.points().stream().map(p -> Rounded.of(p.numericalLoss())).toList();
    List<List<String>> rows = new ArrayList<>();
    for (NumericalReport.Point point : path.points()) {
      rows.add(
          List.of(
              String.valueOf(point.step()),
              Numbers.brief(point.loss()),
              Numbers.brief(point.numericalLoss()),
              Numbers.brief(point.distance())));
    }
    return words.figure(
        "path",
        List.of(
            Plots.curve(words.text("backprop"), steps, own, "--accent", "solid"),
            Plots.curve(words.text("numerical"), steps, other, "--warm-4", "dot")),
        spec(
            "xaxis", Plots.axis(words.column("step")),
            "yaxis", Plots.logarithmic(words.column("loss"))),
        Figure.Motion.NONE,
        new Figure.Table(
            List.of(
                words.column("step"),
                words.text("backprop"),
                words.text("numerical"),
                words.column("apart")),
            rows));
  }
}
