package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import kobai.lab.NumericalReport;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.text.Numbers;
import kobai.text.Texts;

/** Numerical gradient and backpropagation: the time of a step, and one path of the two. */
final class NumericalChapter {
  private final NumericalReport report;
  private final ChapterTexts texts;

  NumericalChapter(NumericalReport report, Texts texts) {
    this.report = report;
    this.texts = new ChapterTexts("numerical", texts);
  }

  Chapter chapter() {
    List<Figure> figures = new ArrayList<>();
    if (!report.times().isEmpty()) {
      figures.add(times());
    }
    if (!report.paths().isEmpty()) {
      figures.add(path(report.paths().get(0)));
    }
    return Chapter.of(texts.text("title"), figures, report.screen(texts.texts()));
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
    return texts.figure(
        "times",
        List.of(
            times("backprop", NumericalReport.Times::micros, "--accent", "solid"),
            times("numerical", NumericalReport.Times::numericalMicros, "--warm-4", "dot")),
        spec(
            "xaxis", Plots.logarithmic(texts.column("parameters")),
            "yaxis", Plots.logarithmic(texts.text("micros"))),
        Figure.Motion.NONE,
        new Figure.Table(
            List.of(
                texts.column("parameters"),
                texts.column("backprop"),
                texts.column("numerical"),
                texts.column("times")),
            rows));
  }

  private Map<String, Object> times(
      String name, ToDoubleFunction<NumericalReport.Times> micros, String colour, String dash) {
    Map<String, Object> curve =
        Plots.curve(
            texts.text(name),
            report.times().stream().map(times -> times.recipe().parameters()).toList(),
            report.times().stream().map(t -> Numbers.plotted(micros.applyAsDouble(t))).toList(),
            colour,
            dash);
    curve.put("mode", "lines+markers");
    return curve;
  }

  private Figure path(NumericalReport.Path path) {
    List<Integer> steps = path.points().stream().map(NumericalReport.Point::step).toList();
    List<Double> own = path.points().stream().map(p -> Numbers.plotted(p.loss())).toList();
    List<Double> other =
        path.points().stream().map(p -> Numbers.plotted(p.numericalLoss())).toList();
    List<List<String>> rows = new ArrayList<>();
    for (NumericalReport.Point point : path.points()) {
      rows.add(
          List.of(
              String.valueOf(point.step()),
              Numbers.brief(point.loss()),
              Numbers.brief(point.numericalLoss()),
              Numbers.brief(point.distance())));
    }
    return texts.figure(
        "path",
        List.of(
            Plots.curve(texts.text("backprop"), steps, own, "--accent", "solid"),
            Plots.curve(texts.text("numerical"), steps, other, "--warm-4", "dot")),
        spec(
            "xaxis", Plots.axis(texts.column("step")),
            "yaxis", Plots.logarithmic(texts.column("loss"))),
        Figure.Motion.NONE,
        new Figure.Table(
            List.of(
                texts.column("step"),
                texts.text("backprop"),
                texts.text("numerical"),
                texts.column("apart")),
            rows));
  }
}
