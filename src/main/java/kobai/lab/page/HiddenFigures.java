package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kobai.lab.Hidden;
import kobai.lab.RunHistory;
import kobai.report.page.ActivationMap;
import kobai.report.page.Figure;
import kobai.report.page.OutputCurves;
import kobai.report.page.Plots;
import kobai.report.page.Slider;
import kobai.text.Numbers;
import kobai.train.Snapshot;

/** Where the hidden layer puts the four patterns: points that move with a slider. */
final class HiddenFigures {
  private static final String SLIDER = "hidden-step";

  /**
   * The labels of (0, 1) and (1, 0) are on different sides, because these two points often
   * coincide.
   */
  private static final List<String> LABELS =
      List.of("top center", "bottom center", "top center", "top center");

  private HiddenFigures() {}

  private static List<Snapshot> snapshots(Hidden report) {
    return report.story().map(RunHistory::snapshots).orElse(List.of());
  }

  /** Returns the slider, if it has something to move. */
  static Optional<Slider> slider(Hidden report, ChapterTexts texts) {
    List<String> stops = snapshots(report).stream().map(s -> String.valueOf(s.number())).toList();
    return stops.isEmpty()
        ? Optional.empty()
        : Optional.of(new Slider(SLIDER, texts.text("step"), stops, stops.size() - 1));
  }

  static List<Figure> of(Hidden report, ChapterTexts texts) {
    List<Snapshot> snapshots = snapshots(report);
    if (snapshots.isEmpty()) {
      return List.of();
    }
    ActivationMap map = ActivationMap.of(snapshots, unit -> texts.text("unit", unit));
    List<Figure> figures = new ArrayList<>();
    if (map.units().size() == 2) {
      figures.add(plane(snapshots, map, texts));
    }
    figures.add(
        texts.figure(
            "units",
            List.of(map.trace()),
            ActivationMap.layout(),
            Figure.Motion.of(SLIDER, map.frames()),
            map.table(texts.text("pattern"))));
    figures.add(texts.answers(snapshots, SLIDER));
    return figures;
  }

  /** Returns a plot of the output of the first unit against the output of the second. */
  private static Figure plane(List<Snapshot> snapshots, ActivationMap map, ChapterTexts texts) {
    Map<String, Object> points = spec("type", "scatter", "mode", "markers+text");
    points.putAll(spec("text", OutputCurves.PATTERNS, "textposition", LABELS));
    points.put("textfont", spec("color", "--ink"));
    points.put("marker", spec("size", 14, "color", OutputCurves.COLOURS));
    points.putAll(spec("hoverinfo", "x+y+text", "cliponaxis", false));
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    for (Snapshot s : snapshots) {
      double[] first = Numbers.plotted(s.hidden().getColumn(0));
      frames.add(List.of(spec("x", first, "y", Numbers.plotted(s.hidden().getColumn(1)))));
    }
    List<Double> range = List.of(-0.1 * map.largest(), 1.1 * map.largest());
    return texts.figure(
        "plane",
        List.of(points),
        spec(
            "xaxis", Plots.axis(map.units().get(0), "range", range),
            "yaxis", Plots.axis(map.units().get(1), "range", range)),
        Figure.Motion.of(SLIDER, frames),
        map.table(texts.text("pattern")));
  }
}
