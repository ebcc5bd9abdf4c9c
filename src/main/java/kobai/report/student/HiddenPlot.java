package kobai.report.student;

import java.util.List;
import kobai.report.page.ActivationMap;
import kobai.report.page.Figure;
import kobai.train.Snapshot;

/** The activations of the hidden units for the four patterns. */
final class HiddenPlot {
  private HiddenPlot() {}

  static Figure of(NetworkPlots scene) {
    List<Snapshot> snapshots = scene.snapshots().stream().map(ShownEpoch::snapshot).toList();
    ActivationMap map = ActivationMap.of(snapshots, unit -> scene.text("unit", unit));
    return scene.figure(
        "hidden",
        List.of(map.trace()),
        ActivationMap.layout(),
        Figure.Motion.of(scene.slider(), map.frames()),
        map.table(scene.text("pattern")));
  }
}
