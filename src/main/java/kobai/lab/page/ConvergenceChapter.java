package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import kobai.lab.ConvergenceReport;
import kobai.lab.Rate;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.text.Numbers;
import kobai.text.Texts;

/** How often XOR was learnt: a bar for each configuration, with its interval. */
final class ConvergenceChapter {
  private final ConvergenceReport report;
  private final ChapterTexts texts;

  ConvergenceChapter(ConvergenceReport report, Texts texts) {
    this.report = report;
    this.texts = new ChapterTexts("convergence", texts);
  }

  Chapter chapter() {
    List<String> names = report.rows().stream().map(row -> row.configuration().name()).toList();
    List<Rate> rates = report.rows().stream().map(ConvergenceReport.Row::rate).toList();
    Figure figure =
        texts.figure(
            "rates",
            List.of(RateBars.of(names, rates)),
            spec(
                "xaxis", Plots.axis(texts.text("configuration"), "type", "category"),
                "yaxis",
                    Plots.axis(texts.texts().text("lab.page.percent"), "range", RateBars.RANGE)),
            Figure.Motion.NONE,
            table());
    return Chapter.of(texts.text("title"), List.of(figure), report.screen(texts.texts()));
  }

  private Figure.Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (ConvergenceReport.Row row : report.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.configuration().name()));
      cells.addAll(RateBars.cells(row.rate()));
      cells.add(
          row.medianSteps().isPresent() ? Numbers.brief(row.medianSteps().getAsDouble()) : "–");
      rows.add(cells);
    }
    return new Figure.Table(
        List.of(
            texts.text("configuration"),
            texts.column("learnt"),
            texts.column("rate"),
            texts.column("interval"),
            texts.column("median")),
        rows);
  }
}
