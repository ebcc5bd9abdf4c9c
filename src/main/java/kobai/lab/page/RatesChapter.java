package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import kobai.lab.RatesReport;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.text.Numbers;
import kobai.text.Texts;
import kobai.train.Reduction;

/** Learning rate and batch size against steps: a map for the mean, and one for the sum. */
final class RatesChapter {
  private static final int PATTERNS = 4;

  private final RatesReport report;
  private final ChapterTexts texts;

  RatesChapter(RatesReport report, Texts texts) {
    this.report = report;
    this.texts = new ChapterTexts("rates", texts);
  }

  Chapter chapter() {
    List<Figure> figures = List.of(map(Reduction.MEAN), map(Reduction.SUM));
    return Chapter.of(texts.text("title"), figures, report.screen(texts.texts()));
  }

  private List<String> rates() {
    return report.rates().stream().map(Numbers::brief).toList();
  }

  private Figure map(Reduction reduction) {
    List<List<Object>> logarithms = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    List<String> batches = new ArrayList<>();
    for (int batch = 1; batch <= PATTERNS; batch++) {
      List<RatesReport.Cell> cells = report.row(reduction, batch);
      batches.add(String.valueOf(batch));
      logarithms.add(cells.stream().map(cell -> logarithm(cell.steps())).toList());
      List<String> row = new ArrayList<>(List.of(String.valueOf(batch)));
      cells.forEach(cell -> row.add(text(cell.steps())));
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of(texts.text("batch") + " \\ " + texts.text("rate")));
    head.addAll(rates());
    return texts.figure(
        reduction.name().toLowerCase(Locale.ROOT),
        List.of(trace(batches, logarithms, rows)),
        spec(
            "xaxis", Plots.axis(texts.text("rate"), "type", "category"),
            "yaxis", Plots.axis(texts.text("batch"), "type", "category")),
        Figure.Motion.NONE,
        new Figure.Table(head, rows));
  }

  private Map<String, Object> trace(
      List<String> batches, List<List<Object>> logarithms, List<List<String>> rows) {
    return spec(
        "type",
        "heatmap",
        "x",
        rates(),
        "y",
        batches,
        "z",
        logarithms,
        "text",
        rows.stream().map(row -> row.subList(1, row.size())).toList(),
        "texttemplate",
        "%{text}",
        "hoverinfo",
        "x+y+text",
        "xgap",
        3,
        "ygap",
        3,
        "showscale",
        false,
        "colorscale",
        Plots.colours("--heat-4", "--heat-2", "--heat-1"));
  }

  /** Steps go over powers of ten; where half of the runs never learnt there is a gap. */
  private static Object logarithm(OptionalDouble steps) {
    return steps.isPresent() ? (Object) Math.log10(Math.max(1, steps.getAsDouble())) : Double.NaN;
  }

  private static String text(OptionalDouble steps) {
    return steps.isPresent() ? String.valueOf(Math.round(steps.getAsDouble())) : "–";
  }
}
