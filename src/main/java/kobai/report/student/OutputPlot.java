package kobai.report.student;

import static kobai.report.page.Figure.spec;

import java.util.List;
import java.util.stream.IntStream;
import kobai.report.page.Figure;
import kobai.report.page.OutputCurves;
import kobai.report.page.Plots;

/** The network's output for each of the four patterns: curves over all epochs. */
final class OutputPlot {
  private OutputPlot() {}

  static Figure of(NetworkPlots scene) {
    List<double[]> all = Snapshot.outputs(scene.paths().xor(), scene.paths().shown());
    List<Integer> epochs = IntStream.rangeClosed(1, all.size()).boxed().toList();
    List<Integer> stops = scene.snapshots().stream().map(Snapshot::number).toList();
    List<double[]> outputs = scene.snapshots().stream().map(Snapshot::outputs).toList();
    return scene.figure(
        "predictions",
        OutputCurves.traces(epochs, all),
        spec("xaxis", Plots.axis(scene.text("epoch")), "yaxis", Plots.axis(scene.text("output"))),
        Figure.Motion.of(scene.slider(), OutputCurves.frames(stops, outputs)),
        OutputCurves.table(scene.text("epoch"), stops, outputs));
  }
}
