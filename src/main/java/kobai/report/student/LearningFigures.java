package kobai.report.student;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kobai.check.Learning;
import kobai.check.Texts;
import kobai.report.page.Figure;
import kobai.report.page.Figure.Motion;
import kobai.report.page.Figure.Table;
import kobai.report.page.Numbers;

/** The plots of a network that learns XOR. */
final class LearningFigures {
  private static final List<String> PATTERNS = List.of("(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)");
  private static final List<String> COLOURS =
      List.of("--cold-4", "--warm-4", "--warm-3", "--cold-3");
  private static final List<String> DASHES = List.of("solid", "solid", "dash", "dash");

  private final Paths paths;
  private final List<Snapshot> snapshots;
  private final String name;
  private final Texts texts;

  LearningFigures(Paths paths, List<Snapshot> snapshots, String name, Texts texts) {
    this.paths = paths;
    this.snapshots = snapshots;
    this.name = name;
    this.texts = texts;
  }

  List<Figure> all() {
    return List.of(loss(), predictions(), surface(), space(), hidden());
  }

  private String slider() {
    return name + "-epoch";
  }

  private Figure figure(
      String kind,
      List<Map<String, Object>> traces,
      Map<String, Object> layout,
      Motion motion,
      Table table) {
    return new Figure(
        name + "-" + kind, text(kind), text(kind + ".about"), traces, layout, motion, table);
  }

  private String text(String key, Object... arguments) {
    return texts.text("report.learning." + key, arguments);
  }

  private Figure loss() {
    List<Map<String, Object>> traces = new ArrayList<>();
    paths.own().ifPresent(own -> traces.add(curve(text("loss.own"), own, "--accent", "solid")));
    traces.add(curve(text("loss.numerical"), paths.numerical(), "--warm-4", "dot"));
    traces.add(marker(snapshots.get(0).number(), loss(snapshots.get(0))));
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    for (Snapshot s : snapshots) {
      List<Map<String, Object>> frame = still(traces.size() - 1);
      frame.add(spec("x", List.of(s.number()), "y", List.of(loss(s))));
      frames.add(frame);
    }
    Map<String, Object> layout =
        spec(
            "xaxis",
            titled("epoch"),
            "yaxis",
            with(titled("loss"), "type", "log", "exponentformat", "power", "dtick", 1));
    return figure("loss", traces, layout, Motion.of(slider(), frames), lossTable());
  }

  private Map<String, Object> curve(String label, Learning learning, String colour, String dash) {
    int epochs = learning.epochs().size();
    return spec(
        "type",
        "scatter",
        "mode",
        "lines",
        "name",
        label,
        "x",
        IntStream.rangeClosed(1, epochs).toArray(),
        "y",
        learning.epochs().stream().map(e -> digits(e.loss())).toList(),
        "line",
        spec("color", colour, "dash", dash, "width", 2.5));
  }

  private static Map<String, Object> marker(int x, double y) {
    return spec(
        "type",
        "scatter",
        "mode",
        "markers",
        "x",
        List.of(x),
        "y",
        List.of(y),
        "marker",
        spec("color", "--ink", "size", 9),
        "showlegend",
        false,
        "hoverinfo",
        "skip");
  }

  private double loss(Snapshot s) {
    return digits(paths.shown().epochs().get(s.number() - 1).loss());
  }

  private Table lossTable() {
    List<List<String>> rows = new ArrayList<>();
    for (Snapshot s : snapshots) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(s.number())));
      paths.own().ifPresent(own -> row.add(loss(own, s)));
      row.add(loss(paths.numerical(), s));
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of(text("epoch")));
    paths.own().ifPresent(own -> head.add(text("loss.own")));
    head.add(text("loss.numerical"));
    return new Table(head, rows);
  }

  private static String loss(Learning learning, Snapshot s) {
    return s.number() > learning.epochs().size()
        ? "–"
        : Numbers.brief(learning.epochs().get(s.number() - 1).loss());
  }

  private Figure predictions() {
    List<Map<String, Object>> traces = new ArrayList<>();
    for (int n = 0; n < PATTERNS.size(); n++) {
      int pattern = n;
      traces.add(
          spec(
              "type", "scatter",
              "mode", "lines",
              "name", PATTERNS.get(n),
              "x", snapshots.stream().map(Snapshot::number).toList(),
              "y", snapshots.stream().map(s -> digits(s.outputs()[pattern])).toList(),
              "line", spec("color", COLOURS.get(n), "dash", DASHES.get(n), "width", 2.5)));
    }
    traces.add(marker(snapshots.get(0).number(), 0));
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    for (Snapshot s : snapshots) {
      List<Map<String, Object>> frame = still(PATTERNS.size());
      int[] epochs = new int[PATTERNS.size()];
      Arrays.fill(epochs, s.number());
      frame.add(spec("x", epochs, "y", rounded(s.outputs())));
      frames.add(frame);
    }
    Map<String, Object> layout = spec("xaxis", titled("epoch"), "yaxis", titled("output"));
    return figure("predictions", traces, layout, Motion.of(slider(), frames), outputTable());
  }

  private Table outputTable() {
    List<String> head = new ArrayList<>(List.of(text("epoch")));
    head.addAll(PATTERNS);
    List<List<String>> rows = new ArrayList<>();
    for (Snapshot s : snapshots) {
      rows.add(row(String.valueOf(s.number()), s.outputs()));
    }
    return new Table(head, rows);
  }

  private Figure hidden() {
    Snapshot last = snapshots.get(snapshots.size() - 1);
    List<String> units =
        IntStream.rangeClosed(1, last.hidden().getColumnDimension())
            .mapToObj(unit -> text("unit", String.valueOf(unit)))
            .toList();
    double most = largest();
    Map<String, Object> trace =
        spec(
            "type",
            "heatmap",
            "x",
            units,
            "y",
            PATTERNS,
            "zmin",
            0,
            "zmax",
            most,
            "xgap",
            3,
            "ygap",
            3,
            "colorscale",
            scale("--heat-1", "--heat-2", "--heat-3"), // ink can be read on all three
            "z",
            matrix(last.hidden().getData()),
            "texttemplate",
            "%{z:.2f}",
            "textfont",
            spec("color", "--ink"),
            "hoverinfo",
            "x+y+z");
    List<List<Map<String, Object>>> frames =
        snapshots.stream().map(s -> List.of(spec("z", matrix(s.hidden().getData())))).toList();
    Map<String, Object> layout =
        spec("yaxis", spec("autorange", "reversed"), "xaxis", spec("side", "bottom"));
    List<List<String>> rows = new ArrayList<>();
    for (int n = 0; n < PATTERNS.size(); n++) {
      rows.add(row(PATTERNS.get(n), last.hidden().getRow(n)));
    }
    List<String> head = new ArrayList<>(List.of(text("pattern")));
    head.addAll(units);
    return figure(
        "hidden", List.of(trace), layout, Motion.of(slider(), frames), new Table(head, rows));
  }

  private double largest() {
    double largest = 1;
    for (Snapshot s : snapshots) {
      for (double[] row : s.hidden().getData()) {
        largest = Math.max(largest, Arrays.stream(row).max().orElse(1));
      }
    }
    return digits(largest);
  }

  private Figure surface() {
    Map<String, Object> trace =
        with(
            heights("heatmap"),
            "zsmooth",
            "best",
            "colorbar",
            spec("thickness", 12, "outlinewidth", 0));
    List<List<Map<String, Object>>> frames =
        snapshots.stream().map(s -> List.of(spec("z", s.surface()))).toList();
    Map<String, Object> points =
        spec(
            "type",
            "scatter",
            "mode",
            "markers+text",
            "showlegend",
            false,
            "x",
            List.of(0, 0, 1, 1),
            "y",
            List.of(0, 1, 0, 1),
            "text",
            List.of("0", "1", "1", "0"),
            "marker",
            spec("size", 24, "color", "--surface", "line", spec("width", 2, "color", "--ink")),
            "textfont",
            spec("color", "--ink"),
            "hoverinfo",
            "skip");
    Map<String, Object> layout =
        spec(
            "xaxis",
            with(titled("x1"), "constrain", "domain"),
            "yaxis",
            with(titled("x2"), "scaleanchor", "x"));
    return figure(
        "surface", List.of(trace, points), layout, Motion.of(slider(), frames), surfaceTable());
  }

  private Figure space() {
    Map<String, Object> points =
        spec(
            "type",
            "scatter3d",
            "mode",
            "markers",
            "showlegend",
            false,
            "x",
            List.of(0, 0, 1, 1),
            "y",
            List.of(0, 1, 0, 1),
            "z",
            List.of(0, 1, 1, 0),
            "marker",
            spec("size", 6, "color", "--ink"),
            "hoverinfo",
            "x+y+z");
    Map<String, Object> scene =
        spec(
            "xaxis", titled("x1"),
            "yaxis", titled("x2"),
            "zaxis", with(titled("output"), "range", List.of(-0.3, 1.3)),
            "camera", spec("eye", spec("x", 2.0, "y", -2.1, "z", 1.15)));
    return figure(
        "space",
        List.of(with(heights("surface"), "showscale", false), points),
        spec("scene", scene),
        Motion.as(slider(), name + "-surface"),
        surfaceTable());
  }

  private Map<String, Object> heights(String type) {
    double[] axis = Snapshot.axis();
    return spec(
        "type",
        type,
        "x",
        axis,
        "y",
        axis,
        type.equals("surface") ? "cmin" : "zmin",
        0,
        type.equals("surface") ? "cmax" : "zmax",
        1,
        "colorscale",
        scale("--cold-4", "--even", "--warm-4"),
        "hoverinfo",
        "x+y+z");
  }

  /** Every sixth point, those of the four patterns among them. */
  private Table surfaceTable() {
    int step = 6;
    double[] axis = Snapshot.axis();
    List<double[]> surface = snapshots.get(snapshots.size() - 1).surface();
    List<String> head = new ArrayList<>(List.of(text("x2") + " \\ " + text("x1")));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < axis.length; i += step) {
      head.add(Numbers.brief(axis[i]));
      List<String> row = new ArrayList<>(List.of(Numbers.brief(axis[i])));
      for (int j = 0; j < axis.length; j += step) {
        row.add(Numbers.brief(surface.get(i)[j]));
      }
      rows.add(row);
    }
    return new Table(head, rows);
  }

  private Map<String, Object> titled(String key) {
    return spec("title", spec("text", text(key)));
  }

  private static Map<String, Object> with(Map<String, Object> spec, Object... pairs) {
    spec.putAll(spec(pairs));
    return spec;
  }

  private static List<Map<String, Object>> still(int traces) {
    List<Map<String, Object>> changes = new ArrayList<>();
    for (int k = 0; k < traces; k++) {
      changes.add(Map.of());
    }
    return changes;
  }

  private static List<Object> scale(String low, String middle, String high) {
    return List.of(List.of(0, low), List.of(0.5, middle), List.of(1, high));
  }

  private static List<String> row(String head, double[] numbers) {
    List<String> row = new ArrayList<>(List.of(head));
    Arrays.stream(numbers).mapToObj(Numbers::brief).forEach(row::add);
    return row;
  }

  private static List<double[]> matrix(double[][] rows) {
    return Arrays.stream(rows).map(LearningFigures::rounded).toList();
  }

  private static double[] rounded(double[] numbers) {
    return Arrays.stream(numbers).map(LearningFigures::digits).toArray();
  }

  /** Four significant digits: more would not be seen. */
  private static double digits(double number) {
    if (number == 0 || !Double.isFinite(number)) {
      return number;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(number))) - 3);
    double rounded = Math.rint(number / unit) * unit;
    return new java.math.BigDecimal(rounded).round(new java.math.MathContext(5)).doubleValue();
  }
}
