package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import kobai.text.Texts;

/** Runs, step by step, as tables. */
final class StoryTables {
  private static final int SHOWN = 9;

  private StoryTables() {}

  /** Returns all snapshots, for a file. */
  static Table steps(String name, List<RunHistory> stories) {
    Table table =
        new Table(name, "seed", "learnt", "step", "loss", "y00", "y01", "y10", "y11", "dead_units");
    for (RunHistory story : stories) {
      for (Snapshot s : story.snapshots()) {
        List<Object> cells = new ArrayList<>();
        cells.add(story.outcome().seed());
        cells.add(story.outcome().learnt() ? 1 : 0);
        cells.add(s.steps());
        cells.add(s.loss());
        cells.addAll(s.answers());
        cells.add(story.deadAt(s.steps()));
        table.add(cells.toArray());
      }
    }
    return table;
  }

  /** Returns some snapshots of a run, for people. */
  static Table shown(RunHistory story, Texts texts) {
    Table table =
        new Table(
            "screen",
            texts.text("lab.column.step"),
            texts.text("lab.column.loss"),
            "00",
            "01",
            "10",
            "11",
            texts.text("lab.column.dead"));
    for (Snapshot s : story.some(SHOWN)) {
      List<Object> cells = new ArrayList<>();
      cells.add(s.steps());
      cells.add(Numbers.digits(s.loss()));
      s.answers().forEach(answer -> cells.add(Numbers.places(answer)));
      cells.add(story.deadAt(s.steps()));
      table.add(cells.toArray());
    }
    return table;
  }
}
