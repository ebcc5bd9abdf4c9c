package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kobai.text.Texts;

/** Local minima, for people. */
final class MinimaText {
  private final MinimaReport report;
  private final Texts texts;
  private final List<String> lines = new ArrayList<>();

  MinimaText(MinimaReport report, Texts texts) {
    this.report = report;
    this.texts = texts;
  }

  List<String> lines() {
    lines.add(texts.text("lab.minima.title"));
    lines.add("  " + RecipeText.line(report.configuration().recipe(), texts));
    if (report.stories().isEmpty()) {
      lines.add("");
      lines.add(texts.text("lab.minima.no-pair"));
    }
    report.stories().forEach(this::story);
    plateaus();
    remedies();
    return lines;
  }

  private void story(RunHistory story) {
    String seed = String.valueOf(story.outcome().seed());
    lines.add("");
    lines.add(
        texts.text(story.outcome().learnt() ? "lab.minima.learnt" : "lab.minima.caught", seed));
    lines.addAll(TextTable.lines(StoryTables.shown(story, texts)));
    int unit = 0;
    for (OptionalInt since : story.deadSince()) {
      unit++;
      if (since.isPresent()) {
        String step = String.valueOf(since.getAsInt());
        String key = since.getAsInt() == 0 ? "lab.minima.dead.born" : "lab.minima.dead";
        lines.add("  " + texts.text(key, String.valueOf(unit), step));
      }
    }
  }

  private void plateaus() {
    Table table =
        new Table(
            "screen",
            texts.text("lab.column.loss"),
            texts.text("lab.column.runs"),
            texts.text("lab.column.with-dead"),
            texts.text("lab.column.example"),
            "00",
            "01",
            "10",
            "11");
    for (MinimaReport.Plateau plateau : report.plateaus()) {
      List<Object> cells = new ArrayList<>();
      cells.add(Numbers.places(plateau.loss()));
      cells.add(plateau.runs());
      cells.add(plateau.withDead());
      cells.add(plateau.example().seed());
      plateau.example().answers().forEach(answer -> cells.add(Numbers.places(answer)));
      table.add(cells.toArray());
    }
    if (!table.rows().isEmpty()) {
      lines.add("");
      lines.add(texts.text("lab.minima.plateaus"));
      lines.addAll(TextTable.lines(table));
    }
  }

  private void remedies() {
    Table table =
        new Table(
            "screen",
            texts.text("lab.column.remedy"),
            texts.text("lab.column.learnt"),
            texts.text("lab.column.rate"),
            texts.text("lab.column.interval"));
    for (MinimaReport.Remedy remedy : report.remedies()) {
      String name = texts.text("lab.remedy." + remedy.id(), remedy.recipe().hidden());
      Rate rate = remedy.rate();
      table.add(name, rate.counted(), rate.percent(), rate.interval());
    }
    lines.add("");
    lines.add(texts.text("lab.minima.remedies"));
    lines.addAll(TextTable.lines(table));
  }
}
