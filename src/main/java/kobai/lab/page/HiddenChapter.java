package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kobai.lab.HiddenReport;
import kobai.lab.Snapshot;
import kobai.report.page.ActivationMap;
import kobai.report.page.Figure;
import kobai.report.page.OutputCurves;
import kobai.report.page.Plots;
import kobai.report.page.Slider;
import kobai.text.Numbers;
import kobai.text.Texts;

/** How the hidden layer describes the four patterns anew: points that move with a slider. */
final class HiddenChapter {
  private static final String SLIDER = "hidden-step";

  /** So that (0, 1) and (1, 0), which often come to lie on each other, can both be read. */
  private static final List<String> LABELS =
      List.of("top center", "bottom center", "top center", "top center");

  private final HiddenReport report;
  private final List<Snapshot> snapshots;
  private final ChapterTexts texts;

  HiddenChapter(HiddenReport report, Texts texts) {
    this.report = report;
    this.snapshots = report.story().map(story -> story.snapshots()).orElse(List.of());
    this.texts = new ChapterTexts("hidden", texts);
  }

  Chapter chapter() {
    List<String> lines = report.screen(texts.texts());
    if (snapshots.isEmpty()) {
      return Chapter.of(texts.text("title"), List.of(), lines);
    }
    List<String> stops = steps().stream().map(String::valueOf).toList();
    Slider slider = new Slider(SLIDER, texts.text("step"), stops, stops.size() - 1);
    return new Chapter(texts.text("title"), Optional.of(slider), figures(), lines);
  }

  private List<Figure> figures() {
    ActivationMap map = map();
    List<Figure> figures = new ArrayList<>();
    if (map.units().size() == 2) {
      figures.add(plane(map));
    }
    figures.add(
        texts.figure(
            "units",
            List.of(map.trace()),
            ActivationMap.layout(),
            Figure.Motion.of(SLIDER, map.frames()),
            map.table(texts.text("pattern"))));
    figures.add(answers());
    return figures;
  }

  private ActivationMap map() {
    List<double[][]> activations = snapshots.stream().map(s -> s.hidden().getData()).toList();
    List<String> units =
        IntStream.rangeClosed(1, activations.get(0)[0].length)
            .mapToObj(unit -> texts.text("unit", String.valueOf(unit)))
            .toList();
    return new ActivationMap(units, activations);
  }

  /** Of two units: what the first says against what the second says. */
  private Figure plane(ActivationMap map) {
    Map<String, Object> points =
        spec(
            "type",
            "scatter",
            "mode",
            "markers+text",
            "text",
            OutputCurves.PATTERNS,
            "textposition",
            LABELS,
            "textfont",
            spec("color", "--ink"),
            "marker",
            spec("size", 14, "color", OutputCurves.COLOURS),
            "hoverinfo",
            "x+y+text",
            "cliponaxis",
            false);
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

  private Figure answers() {
    List<double[]> outputs = Stories.answers(snapshots);
    return texts.figure(
        "answers",
        OutputCurves.traces(steps(), outputs),
        Stories.axes(texts),
        Figure.Motion.of(SLIDER, OutputCurves.frames(steps(), outputs)),
        OutputCurves.table(texts.text("step"), steps(), outputs));
  }

  private List<Integer> steps() {
    return snapshots.stream().map(Snapshot::steps).toList();
  }
}
