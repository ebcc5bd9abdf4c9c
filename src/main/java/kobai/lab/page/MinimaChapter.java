package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kobai.lab.MinimaReport;
import kobai.lab.Rate;
import kobai.lab.RunHistory;
import kobai.lab.Snapshot;
import kobai.report.page.Figure;
import kobai.report.page.OutputCurves;
import kobai.report.page.Plots;
import kobai.text.Numbers;
import kobai.text.Texts;

/** A run that was caught beside one that was not, and what helps. */
final class MinimaChapter {
  private static final List<String> DASHES = List.of("solid", "dot");
  private static final List<String> COLOURS = List.of("--warm-4", "--accent");

  private final MinimaReport report;
  private final ChapterTexts texts;

  MinimaChapter(MinimaReport report, Texts texts) {
    this.report = report;
    this.texts = new ChapterTexts("minima", texts);
  }

  Chapter chapter() {
    List<Figure> figures = new ArrayList<>();
    if (!report.stories().isEmpty()) {
      figures.add(losses());
      figures.add(answers(report.stories().get(0)));
    }
    figures.add(remedies());
    return Chapter.of(texts.text("title"), figures, report.screen(texts.texts()));
  }

  private Figure losses() {
    List<Map<String, Object>> traces = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (RunHistory story : report.stories()) {
      int k = traces.size();
      List<Snapshot> snapshots = story.snapshots();
      traces.add(
          Plots.curve(
              name(story),
              snapshots.stream().map(Snapshot::steps).toList(),
              snapshots.stream().map(s -> Numbers.plotted(s.loss())).toList(),
              COLOURS.get(k % COLOURS.size()),
              DASHES.get(k % DASHES.size())));
      for (Snapshot s : snapshots) {
        rows.add(List.of(name(story), String.valueOf(s.steps()), Numbers.brief(s.loss())));
      }
    }
    return texts.figure(
        "losses",
        traces,
        spec(
            "xaxis", Plots.logarithmic(texts.column("step")),
            "yaxis", Plots.logarithmic(texts.column("loss"))),
        Figure.Motion.NONE,
        new Figure.Table(
            List.of(texts.text("run"), texts.column("step"), texts.column("loss")), rows));
  }

  private String name(RunHistory story) {
    String key = story.outcome().learnt() ? "learnt" : "caught";
    return texts.text(key, String.valueOf(story.outcome().seed()));
  }

  private Figure answers(RunHistory caught) {
    List<Integer> steps = caught.snapshots().stream().map(Snapshot::steps).toList();
    List<double[]> outputs = Stories.answers(caught.snapshots());
    return texts.figure(
        "answers",
        OutputCurves.traces(steps, outputs),
        Stories.axes(texts),
        Figure.Motion.NONE,
        OutputCurves.table(texts.text("step"), steps, outputs));
  }

  private Figure remedies() {
    List<String> names = new ArrayList<>();
    List<Rate> rates = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (MinimaReport.Remedy remedy : report.remedies()) {
      String name =
          texts.texts().text("lab.remedy." + remedy.id(), String.valueOf(remedy.recipe().hidden()));
      names.add(name);
      rates.add(remedy.rate());
      List<String> row = new ArrayList<>(List.of(name));
      row.addAll(RateBars.cells(remedy.rate()));
      rows.add(row);
    }
    return texts.figure(
        "remedies",
        List.of(RateBars.of(names, rates)),
        spec("yaxis", Plots.axis(texts.texts().text("lab.page.percent"), "range", RateBars.RANGE)),
        Figure.Motion.NONE,
        new Figure.Table(
            List.of(
                texts.column("remedy"),
                texts.column("learnt"),
                texts.column("rate"),
                texts.column("interval")),
            rows));
  }
}
