package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kobai.lab.Minima;
import kobai.lab.RunHistory;
import kobai.report.Table;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.text.Numbers;
import kobai.train.Snapshot;

/** A run that was caught in a local minimum next to one that was not, and what helps. */
final class MinimaFigures {
  private static final List<String> DASHES = List.of("solid", "dot");
  private static final List<String> COLOURS = List.of("--warm-4", "--accent");

  private MinimaFigures() {}

  static List<Figure> of(Minima report, ChapterTexts texts) {
    List<Figure> figures = new ArrayList<>();
    if (!report.stories().isEmpty()) {
      figures.add(losses(report.stories(), texts));
      figures.add(texts.answers(report.stories().get(0).snapshots(), ""));
    }
    Table remedies = report.remedies(texts.texts());
    List<String> names = remedies.rows().stream().map(row -> row.get(0)).toList();
    figures.add(
        texts.figure(
            "remedies",
            List.of(RateFigures.bars(names, report.remedies())),
            spec("yaxis", RateFigures.percents(texts)),
            remedies));
    return figures;
  }

  private static Figure losses(List<RunHistory> stories, ChapterTexts texts) {
    List<Map<String, Object>> traces = new ArrayList<>();
    Table table = texts.table(texts.text("run"), "step", "loss");
    for (RunHistory story : stories) {
      int k = traces.size();
      String key = story.outcome().learnt() ? "learnt" : "caught";
      String name = texts.text(key, String.valueOf(story.outcome().seed()));
      List<Snapshot> snapshots = story.snapshots();
      List<Integer> steps = snapshots.stream().map(Snapshot::number).toList();
      List<Double> losses = snapshots.stream().map(s -> Numbers.plotted(s.loss())).toList();
      traces.add(Plots.curve(name, steps, losses, COLOURS.get(k), DASHES.get(k)));
      for (Snapshot s : snapshots) {
        table.add(name, s.number(), Numbers.brief(s.loss()));
      }
    }
    return texts.figure(
        "losses",
        traces,
        spec(
            "xaxis", Plots.logarithmic(texts.column("step")),
            "yaxis", Plots.logarithmic(texts.column("loss"))),
        table);
  }
}
