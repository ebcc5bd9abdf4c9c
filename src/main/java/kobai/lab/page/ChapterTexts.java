package kobai.lab.page;

import java.util.List;
import java.util.Map;
import kobai.report.page.Figure;
import kobai.text.Texts;

/** The texts of an experiment on the page. */
record ChapterTexts(String experiment, Texts texts) {

  /** Returns a text of this experiment. */
  String text(String key, Object... arguments) {
    return texts.text("lab.page." + experiment + "." + key, arguments);
  }

  /** Returns what a column is called, on the screen as well. */
  String column(String key) {
    return texts.text("lab.column." + key);
  }

  /** Makes a plot, whose title and caption are those of its kind. */
  Figure figure(
      String kind,
      List<Map<String, Object>> traces,
      Map<String, Object> layout,
      Figure.Motion motion,
      Figure.Table table) {
    return new Figure(
        experiment + "-" + kind, text(kind), text(kind + ".about"), traces, layout, motion, table);
  }
}
