package kobai.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import kobai.text.Texts;

/**
 * How often XOR was learnt.
 *
 * @param seed the first seed
 * @param seeds how many there were to be for each configuration
 * @param rows the configurations, in the order they were asked for
 */
public record ConvergenceReport(long seed, int seeds, List<Row> rows) implements Report {

  /** Creates an unmodifiable copy. */
  public ConvergenceReport {
    rows = List.copyOf(rows);
  }

  /**
   * One configuration.
   *
   * @param configuration what was tried out
   * @param outcomes its runs, in the order of their seeds
   */
  public record Row(Configuration configuration, List<Outcome> outcomes) {

    /** Creates an unmodifiable copy. */
    public Row {
      outcomes = List.copyOf(outcomes);
    }

    /** Returns how often XOR was learnt. */
    public Rate rate() {
      return Rate.ofLearnt(outcomes);
    }

    /** Returns after how many steps, in the middle, of those runs that learnt it. */
    public OptionalDouble medianSteps() {
      return Median.ofSteps(outcomes);
    }
  }

  @Override
  public List<Table> files() {
    return List.of(runs(), rates());
  }

  private Table runs() {
    Table table = OutcomeCells.table("lab-convergence", "configuration");
    for (Row row : rows) {
      for (Outcome outcome : row.outcomes()) {
        OutcomeCells.add(table, row.configuration().name(), outcome);
      }
    }
    return table;
  }

  private Table rates() {
    List<String> columns = new ArrayList<>(List.of("configuration"));
    columns.addAll(List.of(RecipeText.COLUMNS));
    columns.addAll(List.of("runs", "learnt", "share", "low", "high", "median_steps"));
    Table table = new Table("lab-convergence-rates", columns.toArray(new String[0]));
    for (Row row : rows) {
      List<Object> cells = new ArrayList<>(List.of(row.configuration().name()));
      cells.addAll(List.of(RecipeText.cells(row.configuration().recipe())));
      Rate rate = row.rate();
      cells.addAll(List.of(rate.runs(), rate.successes(), rate.share(), rate.low(), rate.high()));
      cells.add(row.medianSteps());
      table.add(cells.toArray());
    }
    return table;
  }

  @Override
  public List<String> screen(Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.addAll(Prose.lines(texts.text("lab.convergence.title", Numbers.of(ConvergedSince.NEAR))));
    lines.add("");
    for (Row row : rows) {
      Configuration configuration = row.configuration();
      lines.add(
          "  " + configuration.name() + "  " + RecipeText.line(configuration.recipe(), texts));
    }
    lines.add("");
    Table table =
        new Table(
            "screen",
            "",
            texts.text("lab.column.learnt"),
            texts.text("lab.column.rate"),
            texts.text("lab.column.interval"),
            texts.text("lab.column.median"));
    for (Row row : rows) {
      Rate rate = row.rate();
      table.add(
          row.configuration().name(),
          rate.counted(),
          rate.percent(),
          rate.interval(),
          Numbers.steps(row.medianSteps()));
    }
    lines.addAll(TextTable.lines(table));
    return lines;
  }
}
