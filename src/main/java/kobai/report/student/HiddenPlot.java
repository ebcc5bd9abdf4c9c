package kobai.report.student;

import java.util.List;
import java.util.stream.IntStream;
import kobai.report.page.ActivationMap;
import kobai.report.page.Figure;

/** The activations of the hidden units for the four patterns. */
final class HiddenPlot {
  private HiddenPlot() {}

  static Figure of(NetworkPlots scene) {
    List<double[][]> activations =
        scene.snapshots().stream().map(snapshot -> snapshot.hidden().getData()).toList();
    List<String> units =
        IntStream.rangeClosed(1, activations.get(0)[0].length)
            .mapToObj(unit -> scene.text("unit", String.valueOf(unit)))
            .toList();
    ActivationMap map = new ActivationMap(units, activations);
    return scene.figure(
        "hidden",
        List.of(map.trace()),
        ActivationMap.layout(),
        Figure.Motion.of(scene.slider(), map.frames()),
        map.table(scene.text("pattern")));
  }
}
