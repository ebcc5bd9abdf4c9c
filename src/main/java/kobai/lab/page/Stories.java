package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.List;
import java.util.Map;
import kobai.lab.Snapshot;
import kobai.report.page.Plots;

/** What plots of a run have in common. */
final class Stories {
  private Stories() {}

  /** The answers to the four patterns at each look. */
  static List<double[]> answers(List<Snapshot> snapshots) {
    return snapshots.stream()
        .map(s -> s.answers().stream().mapToDouble(Double::doubleValue).toArray())
        .toList();
  }

  /** Steps go over powers of ten: most happens at the beginning. */
  static Map<String, Object> axes(ChapterTexts texts) {
    return spec(
        "xaxis", Plots.logarithmic(texts.text("step")),
        "yaxis", Plots.axis(texts.text("output")));
  }
}
