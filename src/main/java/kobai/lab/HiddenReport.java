package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kobai.text.Texts;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What the hidden layer makes of the four patterns.
 *
 * @param seed the first seed
 * @param configuration what was trained
 * @param tried the runs up to the first that learnt
 * @param story of that run, or of the first one; none if the work was interrupted
 */
public record HiddenReport(
    long seed, Configuration configuration, List<Outcome> tried, Optional<RunHistory> story)
    implements Report {
  private static final String[] PATTERNS = {"00", "01", "10", "11"};
  private static final int SHOWN = 10;
  private static final int WIDEST = 4; // units; more of them go into the file alone

  /** Creates an unmodifiable copy. */
  public HiddenReport {
    tried = List.copyOf(tried);
  }

  @Override
  public List<Table> files() {
    List<String> columns =
        new ArrayList<>(List.of("seed", "step", "loss", "right", "pattern", "output"));
    for (int j = 1; j <= configuration.recipe().hidden(); j++) {
      columns.add("h" + j);
    }
    Table table = new Table("lab-hidden", columns.toArray(new String[0]));
    story.ifPresent(told -> told.snapshots().forEach(s -> add(table, told.outcome().seed(), s)));
    return List.of(table);
  }

  private static void add(Table table, long seed, Snapshot s) {
    for (int n = 0; n < PATTERNS.length; n++) {
      List<Object> cells = new ArrayList<>();
      cells.addAll(List.of(seed, s.steps(), s.loss(), s.right(), PATTERNS[n]));
      cells.add(s.answers().get(n));
      for (double h : s.hidden().getRow(n)) {
        cells.add(h);
      }
      table.add(cells.toArray());
    }
  }

  @Override
  public List<String> screen(Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add(texts.text("lab.hidden.title"));
    lines.add("  " + RecipeText.line(configuration.recipe(), texts));
    story.ifPresent(told -> tell(told, texts, lines));
    return lines;
  }

  private void tell(RunHistory told, Texts texts, List<String> lines) {
    String seed = String.valueOf(told.outcome().seed());
    String key = told.outcome().learnt() ? "lab.hidden.learnt" : "lab.hidden.not-learnt";
    lines.add("");
    lines.add(texts.text(key, seed, tried.size()));
    Table table =
        new Table(
            "screen",
            texts.text("lab.column.step"),
            texts.text("lab.column.loss"),
            texts.text("lab.column.right"),
            "00",
            "01",
            "10",
            "11");
    for (Snapshot s : told.some(SHOWN)) {
      RealMatrix h = s.hidden();
      table.add(
          s.steps(),
          Numbers.digits(s.loss()),
          s.right() + " / 4",
          point(h.getRow(0)),
          point(h.getRow(1)),
          point(h.getRow(2)),
          point(h.getRow(3)));
    }
    lines.addAll(TextTable.lines(table));
  }

  private static String point(double[] h) {
    StringBuilder point = new StringBuilder("(");
    for (int j = 0; j < Math.min(h.length, WIDEST); j++) {
      point.append(j == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%.2f", h[j]));
    }
    return point + (h.length > WIDEST ? ", …)" : ")");
  }
}
