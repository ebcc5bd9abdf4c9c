package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kobai.check.Texts;
import kobai.lab.HiddenReport;
import kobai.lab.Snapshot;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.report.page.Rounded;
import kobai.report.page.Slider;

/** How the hidden layer describes the four patterns anew: points that move with a slider. */
final class HiddenChapter {
  private static final String SLIDER = "hidden-step";
  private static final List<String> COLOURS =
      List.of("--cold-4", "--warm-4", "--warm-3", "--cold-3");

  /** So that (0, 1) and (1, 0), which often come to lie on each other, can both be read. */
  private static final List<String> POSITIONS =
      List.of("top center", "bottom center", "top center", "top center");

  private final HiddenReport report;
  private final Words words;

  HiddenChapter(HiddenReport report, Texts texts) {
    this.report = report;
    this.words = new Words("hidden", texts);
  }

  Chapter chapter() {
    List<Snapshot> snapshots = report.story().map(story -> story.snapshots()).orElse(List.of());
    List<String> lines = report.screen(words.texts());
    if (snapshots.isEmpty()) {
      return Chapter.of(words.text("title"), List.of(), lines);
    }
    List<String> steps = snapshots.stream().map(s -> String.valueOf(s.steps())).toList();
    Slider slider = new Slider(SLIDER, words.text("step"), steps, steps.size() - 1);
    List<Figure> figures = new ArrayList<>();
    if (snapshots.get(0).hidden().getColumnDimension() == 2) {
      figures.add(plane(snapshots));
    }
    figures.add(units(snapshots));
    figures.add(answers(snapshots));
    return new Chapter(words.text("title"), Optional.of(slider), figures, lines);
  }

  /** Of two units: what the first says against what the second says. */
  private Figure plane(List<Snapshot> snapshots) {
    Map<String, Object> points =
        spec(
            "type",
            "scatter",
            "mode",
            "markers+text",
            "text",
            Answers.PATTERNS,
            "textposition",
            "top center",
            "textfont",
            spec("color", "--ink"),
            "marker",
            spec("size", 14, "color", COLOURS),
            "hoverinfo",
            "x+y+text",
            "cliponaxis",
            false);
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    for (Snapshot s : snapshots) {
      frames.add(
          List.of(
              spec(
                  "x", Rounded.of(s.hidden().getColumn(0)),
                  "y", Rounded.of(s.hidden().getColumn(1)))));
    }
    double most = Math.max(1, largest(snapshots));
    List<Double> range = List.of(-0.1 * most, 1.1 * most);
    return words.figure(
        "plane",
        List.of(points),
        spec(
            "xaxis", Plots.axis(unit(1), "range", range),
            "yaxis", Plots.axis(unit(2), "range", range)),
        Figure.Motion.of(SLIDER, frames),
        table(snapshots));
  }

  private Figure units(List<Snapshot> snapshots) {
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    for (Snapshot s : snapshots) {
      frames.add(List.of(spec("z", Rounded.of(s.hidden().getData()))));
    }
    Map<String, Object> map =
        spec(
            "type",
            "heatmap",
            "x",
            unitNames(snapshots),
            "y",
            Answers.PATTERNS,
            "zmin",
            0,
            "zmax",
            Rounded.of(Math.max(1, largest(snapshots))),
            "xgap",
            3,
            "ygap",
            3,
            "texttemplate",
            "%{z:.2f}",
            "textfont",
            spec("color", "--ink"), // can be read on all three
            "hoverinfo",
            "x+y+z",
            "colorscale",
            Plots.colours("--heat-1", "--heat-2", "--heat-3"),
            "colorbar",
            Plots.colourBar());
    return words.figure(
        "units",
        List.of(map),
        spec("yaxis", spec("autorange", "reversed")),
        Figure.Motion.of(SLIDER, frames),
        table(snapshots));
  }

  private Figure answers(List<Snapshot> snapshots) {
    List<Map<String, Object>> traces = new ArrayList<>(Answers.curves(snapshots));
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    for (Snapshot s : snapshots) {
      List<Map<String, Object>> frame = Figure.still(traces.size());
      double[] answers = s.answers().stream().mapToDouble(Double::doubleValue).toArray();
      frame.add(
          spec("x", List.of(s.steps(), s.steps(), s.steps(), s.steps()), "y", Rounded.of(answers)));
      frames.add(frame);
    }
    traces.add(Plots.marker());
    return words.figure(
        "answers",
        traces,
        spec(
            "xaxis",
            Plots.logarithmic(words.text("step")),
            "yaxis",
            Plots.axis(words.text("output"))),
        Figure.Motion.of(SLIDER, frames),
        Answers.table(words.text("step"), snapshots));
  }

  /** What every unit says of every pattern at the end. */
  private Figure.Table table(List<Snapshot> snapshots) {
    List<String> head = new ArrayList<>(List.of(words.text("pattern")));
    head.addAll(unitNames(snapshots));
    double[][] last = snapshots.get(snapshots.size() - 1).hidden().getData();
    List<List<String>> rows = new ArrayList<>();
    for (int n = 0; n < last.length; n++) {
      rows.add(Rounded.row(Answers.PATTERNS.get(n), last[n]));
    }
    return new Figure.Table(head, rows);
  }

  private List<String> unitNames(List<Snapshot> snapshots) {
    List<String> names = new ArrayList<>();
    for (int unit = 1; unit <= snapshots.get(0).hidden().getColumnDimension(); unit++) {
      names.add(unit(unit));
    }
    return names;
  }

  private String unit(int number) {
    return words.text("unit", String.valueOf(number));
  }

  private static double largest(List<Snapshot> snapshots) {
    double largest = 0;
    for (Snapshot s : snapshots) {
      for (double[] row : s.hidden().getData()) {
        for (double activation : row) {
          largest = Math.max(largest, activation);
        }
      }
    }
    return largest;
  }
}
