package kobai.report.student;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.text.Numbers;

/** The output for every input: seen from above, and as a surface in space. */
final class SurfacePlots {
  private static final List<Integer> X1 = List.of(0, 0, 1, 1); // of the four patterns
  private static final List<Integer> X2 = List.of(0, 1, 0, 1);
  private static final List<Integer> T = List.of(0, 1, 1, 0);

  private SurfacePlots() {}

  static Figure flat(NetworkPlots scene) {
    Map<String, Object> heights = heights("heatmap", "zmin", "zmax");
    heights.put("zsmooth", "best");
    heights.put("colorbar", Plots.colourBar());
    Map<String, Object> targets =
        spec(
            "type",
            "scatter",
            "mode",
            "markers+text",
            "x",
            X1,
            "y",
            X2,
            "text",
            T.stream().map(String::valueOf).toList(),
            "textfont",
            spec("color", "--ink"),
            "marker",
            spec("size", 24, "color", "--surface", "line", spec("width", 2, "color", "--ink")),
            "showlegend",
            false,
            "hoverinfo",
            "skip");
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    for (ShownEpoch snapshot : scene.snapshots()) {
      frames.add(List.of(spec("z", snapshot.surface())));
    }
    return scene.figure(
        "surface",
        List.of(heights, targets),
        spec(
            "xaxis", Plots.axis(scene.text("x1"), "constrain", "domain"),
            "yaxis", Plots.axis(scene.text("x2"), "scaleanchor", "x")),
        Figure.Motion.of(scene.slider(), frames),
        table(scene));
  }

  /** Plots the same heights in space, without writing them into the page a second time. */
  static Figure space(NetworkPlots scene) {
    Map<String, Object> heights = heights("surface", "cmin", "cmax");
    heights.put("showscale", false);
    Map<String, Object> targets =
        spec(
            "type",
            "scatter3d",
            "mode",
            "markers",
            "x",
            X1,
            "y",
            X2,
            "z",
            T,
            "marker",
            spec("size", 6, "color", "--ink"),
            "showlegend",
            false,
            "hoverinfo",
            "x+y+z");
    Map<String, Object> space =
        spec(
            "xaxis", Plots.axis(scene.text("x1")),
            "yaxis", Plots.axis(scene.text("x2")),
            "zaxis", Plots.axis(scene.text("output"), "range", List.of(-0.3, 1.3)),
            "camera", spec("eye", spec("x", 2.0, "y", -2.1, "z", 1.15)));
    return scene.figure(
        "space",
        List.of(heights, targets),
        spec("scene", space),
        Figure.Motion.as(scene.slider(), scene.id("surface")),
        table(scene));
  }

  private static Map<String, Object> heights(String type, String low, String high) {
    return spec(
        "type",
        type,
        "x",
        ShownEpoch.axis(),
        "y",
        ShownEpoch.axis(),
        low,
        0,
        high,
        1,
        "colorscale",
        Plots.colours("--cold-4", "--even", "--warm-4"),
        "hoverinfo",
        "x+y+z");
  }

  /** Returns a table of every sixth point, which includes those of the four patterns. */
  private static Figure.Table table(NetworkPlots scene) {
    int step = 6;
    double[] axis = ShownEpoch.axis();
    List<double[]> surface = scene.last().surface();
    List<String> head = new ArrayList<>(List.of(scene.text("x2") + " \\ " + scene.text("x1")));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < axis.length; i += step) {
      head.add(Numbers.brief(axis[i]));
      List<String> row = new ArrayList<>(List.of(Numbers.brief(axis[i])));
      for (int j = 0; j < axis.length; j += step) {
        row.add(Numbers.brief(surface.get(i)[j]));
      }
      rows.add(row);
    }
    return new Figure.Table(head, rows);
  }
}
