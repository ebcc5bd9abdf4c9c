package kobai.report.student;

import java.util.List;
import java.util.Map;
import kobai.report.page.Figure;
import kobai.text.Texts;

/**
 * The data that all plots of a network have in common.
 *
 * @param name the name of the network, for the ids of the page: "sigmoid"
 * @param paths the ways in which it learnt
 * @param snapshots the epochs that the slider goes through
 */
record NetworkPlots(String name, LearningPaths paths, List<ShownEpoch> snapshots, Texts texts) {
  String slider() {
    return name + "-epoch";
  }

  ShownEpoch last() {
    return snapshots.get(snapshots.size() - 1);
  }

  String text(String key, Object... arguments) {
    return texts.text("report.learning." + key, arguments);
  }

  /** Makes a plot with the title and the caption of its kind. */
  Figure figure(
      String kind,
      List<Map<String, Object>> traces,
      Map<String, Object> layout,
      Figure.Motion motion,
      Figure.Table table) {
    return new Figure(id(kind), text(kind), text(kind + ".about"), traces, layout, motion, table);
  }

  String id(String kind) {
    return name + "-" + kind;
  }
}
