package kobai.report.student;

import static kobai.report.page.Figure.spec;

import java.util.List;
import kobai.report.page.Figure;
import kobai.report.page.OutputCurves;
import kobai.report.page.Plots;
import kobai.train.Snapshot;

/** The network's output for each of the four patterns: curves over all epochs. */
final class OutputPlot {
  private OutputPlot() {}

  static Figure of(NetworkPlots scene) {
    List<Snapshot> all = ShownEpoch.all(scene.paths().xor(), scene.paths().shown());
    List<Snapshot> stops = scene.snapshots().stream().map(ShownEpoch::snapshot).toList();
    return scene.figure(
        "predictions",
        OutputCurves.traces(all),
        spec("xaxis", Plots.axis(scene.text("epoch")), "yaxis", Plots.axis(scene.text("output"))),
        Figure.Motion.of(scene.slider(), OutputCurves.frames(stops)),
        OutputCurves.table(scene.text("epoch"), stops));
  }
}
