package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kobai.report.Table;
import kobai.report.page.Figure;
import kobai.report.page.OutputCurves;
import kobai.report.page.Plots;
import kobai.text.Texts;
import kobai.train.Snapshot;

/** The texts of an experiment on the page, and the plots and tables that use them. */
record ChapterTexts(String experiment, Texts texts) {

  /** Returns a text of this experiment. */
  String text(String key, Object... arguments) {
    return texts.text("lab.page." + experiment + "." + key, arguments);
  }

  /** Returns the heading of a column, which is the same as on the screen. */
  String column(String key) {
    return texts.text("lab.column." + key);
  }

  /** Begins a table with this first heading; the other headings are the same as on the screen. */
  Table table(String first, String... columns) {
    Stream<String> others = Stream.of(columns).map(this::column);
    return new Table("page", Stream.concat(Stream.of(first), others).toArray(String[]::new));
  }

  /** Makes a plot without a slider. */
  Figure figure(
      String kind, List<Map<String, Object>> traces, Map<String, Object> layout, Table table) {
    Figure.Table numbers = new Figure.Table(table.columns(), table.rows());
    return figure(kind, traces, layout, Figure.Motion.NONE, numbers);
  }

  /** Makes a plot; its kind decides its title and caption. */
  Figure figure(
      String kind,
      List<Map<String, Object>> traces,
      Map<String, Object> layout,
      Figure.Motion motion,
      Figure.Table table) {
    return new Figure(
        experiment + "-" + kind, text(kind), text(kind + ".about"), traces, layout, motion, table);
  }

  /** Makes a plot of the four answers of a run, which moves with the slider, if there is one. */
  Figure answers(List<Snapshot> snapshots, String slider) {
    Figure.Motion motion =
        slider.isEmpty()
            ? Figure.Motion.NONE
            : Figure.Motion.of(slider, OutputCurves.frames(snapshots));
    Map<String, Object> layout =
        spec(
            "xaxis", Plots.logarithmic(text("step")), // most happens at the beginning
            "yaxis", Plots.axis(text("output")));
    Figure.Table table = OutputCurves.table(text("step"), snapshots);
    return figure("answers", OutputCurves.traces(snapshots), layout, motion, table);
  }
}
