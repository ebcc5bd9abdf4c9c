package kobai.report.student;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kobai.finding.Learning;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.text.Numbers;

/**
 * The loss by epoch, on a logarithmic scale: with the student's layers, and with numerical
 * gradients.
 */
final class LossPlot {
  private LossPlot() {}

  static Figure of(NetworkPlots scene) {
    List<Map<String, Object>> traces = new ArrayList<>();
    scene
        .paths()
        .own()
        .ifPresent(own -> traces.add(curve(scene.text("loss.own"), own, "--accent", "solid")));
    traces.add(curve(scene.text("loss.numerical"), scene.paths().numerical(), "--warm-4", "dot"));
    List<List<Map<String, Object>>> frames = frames(scene, traces.size());
    traces.add(Plots.marker());
    Map<String, Object> layout =
        spec(
            "xaxis", Plots.axis(scene.text("epoch")),
            "yaxis", Plots.logarithmic(scene.text("loss")));
    return scene.figure(
        "loss", traces, layout, Figure.Motion.of(scene.slider(), frames), table(scene));
  }

  private static Map<String, Object> curve(
      String label, Learning learning, String colour, String dash) {
    return Plots.curve(
        label,
        IntStream.rangeClosed(1, learning.epochs().size()).toArray(),
        learning.epochs().stream().map(epoch -> Numbers.plotted(epoch.loss())).toList(),
        colour,
        dash);
  }

  /** Returns the frames: only the marker moves, and it comes after the curves. */
  private static List<List<Map<String, Object>>> frames(NetworkPlots scene, int curves) {
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    for (ShownEpoch snapshot : scene.snapshots()) {
      double loss = scene.paths().shown().epochs().get(snapshot.number() - 1).loss();
      List<Map<String, Object>> frame = Figure.still(curves);
      frame.add(spec("x", List.of(snapshot.number()), "y", List.of(Numbers.plotted(loss))));
      frames.add(frame);
    }
    return frames;
  }

  private static Figure.Table table(NetworkPlots scene) {
    List<String> head = new ArrayList<>(List.of(scene.text("epoch")));
    scene.paths().own().ifPresent(own -> head.add(scene.text("loss.own")));
    head.add(scene.text("loss.numerical"));
    List<List<String>> rows = new ArrayList<>();
    for (ShownEpoch snapshot : scene.snapshots()) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(snapshot.number())));
      scene.paths().own().ifPresent(own -> row.add(loss(own, snapshot)));
      row.add(loss(scene.paths().numerical(), snapshot));
      rows.add(row);
    }
    return new Figure.Table(head, rows);
  }

  private static String loss(Learning learning, ShownEpoch snapshot) {
    return snapshot.number() > learning.epochs().size()
        ? "–"
        : Numbers.brief(learning.epochs().get(snapshot.number() - 1).loss());
  }
}
