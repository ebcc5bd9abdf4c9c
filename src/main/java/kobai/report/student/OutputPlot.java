package kobai.report.student;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.report.page.Rounded;

/** What the network says of each of the four patterns, by epoch. */
final class OutputPlot {
  private static final List<String> COLOURS =
      List.of("--cold-4", "--warm-4", "--warm-3", "--cold-3");
  private static final List<String> DASHES = List.of("solid", "solid", "dash", "dash");

  private OutputPlot() {}

  static Figure of(Scene scene) {
    List<double[]> outputs = Snapshot.outputs(scene.paths().xor(), scene.paths().shown());
    List<Map<String, Object>> traces = new ArrayList<>();
    for (int n = 0; n < Scene.PATTERNS.size(); n++) {
      traces.add(curve(outputs, n));
    }
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (Snapshot snapshot : scene.snapshots()) {
      List<Map<String, Object>> frame = Figure.still(traces.size()); // only the marker moves
      List<Integer> epochs = Collections.nCopies(Scene.PATTERNS.size(), snapshot.number());
      frame.add(spec("x", epochs, "y", Rounded.of(snapshot.outputs())));
      frames.add(frame);
      rows.add(Rounded.row(String.valueOf(snapshot.number()), snapshot.outputs()));
    }
    traces.add(Plots.marker());
    List<String> head = new ArrayList<>(List.of(scene.text("epoch")));
    head.addAll(Scene.PATTERNS);
    return scene.figure(
        "predictions",
        traces,
        spec("xaxis", Plots.axis(scene.text("epoch")), "yaxis", Plots.axis(scene.text("output"))),
        Figure.Motion.of(scene.slider(), frames),
        new Figure.Table(head, rows));
  }

  private static Map<String, Object> curve(List<double[]> outputs, int pattern) {
    return Plots.curve(
        Scene.PATTERNS.get(pattern),
        IntStream.rangeClosed(1, outputs.size()).toArray(),
        outputs.stream().map(epoch -> Rounded.of(epoch[pattern])).toList(),
        COLOURS.get(pattern),
        DASHES.get(pattern));
  }
}
