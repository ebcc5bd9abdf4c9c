package kobai.report.student;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.report.page.Rounded;

/** How the hidden units describe the four patterns. */
final class HiddenPlot {
  private HiddenPlot() {}

  static Figure of(Scene scene) {
    double[][] last = scene.last().hidden().getData();
    List<String> units =
        IntStream.rangeClosed(1, last[0].length)
            .mapToObj(unit -> scene.text("unit", String.valueOf(unit)))
            .toList();
    Map<String, Object> trace =
        spec(
            "type",
            "heatmap",
            "x",
            units,
            "y",
            Scene.PATTERNS,
            "z",
            Rounded.of(last),
            "zmin",
            0,
            "zmax",
            largest(scene.snapshots()),
            "xgap",
            3,
            "ygap",
            3,
            "colorscale",
            Plots.colours("--heat-1", "--heat-2", "--heat-3"),
            "colorbar",
            Plots.colourBar(),
            "texttemplate",
            "%{z:.2f}",
            "textfont",
            spec("color", "--ink"), // can be read on all three
            "hoverinfo",
            "x+y+z");
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    for (Snapshot snapshot : scene.snapshots()) {
      frames.add(List.of(spec("z", Rounded.of(snapshot.hidden().getData()))));
    }
    return scene.figure(
        "hidden",
        List.of(trace),
        spec("yaxis", spec("autorange", "reversed")),
        Figure.Motion.of(scene.slider(), frames),
        table(scene, units, last));
  }

  private static double largest(List<Snapshot> snapshots) {
    double largest = 1;
    for (Snapshot snapshot : snapshots) {
      for (double[] row : snapshot.hidden().getData()) {
        largest = Math.max(largest, Arrays.stream(row).max().orElse(1));
      }
    }
    return Rounded.of(largest);
  }

  private static Figure.Table table(Scene scene, List<String> units, double[][] activations) {
    List<String> head = new ArrayList<>(List.of(scene.text("pattern")));
    head.addAll(units);
    List<List<String>> rows = new ArrayList<>();
    for (int n = 0; n < activations.length; n++) {
      rows.add(Rounded.row(Scene.PATTERNS.get(n), activations[n]));
    }
    return new Figure.Table(head, rows);
  }
}
