package kobai.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import kobai.text.Texts;
import kobai.train.Reduction;

/**
 * Learning rate and batch size against the steps that learning takes.
 *
 * @param seed the first seed
 * @param seeds how many runs of each cell there were to be
 * @param configuration what was trained
 * @param rates the learning rates
 * @param cells reduction by reduction, batch size by batch size, in the order of the rates
 */
public record RatesReport(
    long seed, int seeds, Configuration configuration, List<Double> rates, List<Cell> cells)
    implements Report {

  /** Creates an unmodifiable copy. */
  public RatesReport {
    rates = List.copyOf(rates);
    cells = List.copyOf(cells);
  }

  /**
   * One learning rate with one batch size and one reduction.
   *
   * @param recipe what was trained
   * @param outcomes its runs, in the order of their seeds
   */
  public record Cell(Recipe recipe, List<Outcome> outcomes) {

    /** Creates an unmodifiable copy. */
    public Cell {
      outcomes = List.copyOf(outcomes);
    }

    /** Returns how often XOR was learnt. */
    public Rate rate() {
      return Rate.ofLearnt(outcomes);
    }

    /**
     * Returns after how many steps half of all runs had learnt XOR; none if not even half of them
     * ever did.
     */
    public OptionalDouble steps() {
      double[] steps =
          outcomes.stream()
              .mapToDouble(o -> o.learnt() ? o.steps().getAsInt() : Double.POSITIVE_INFINITY)
              .toArray();
      OptionalDouble median = Median.of(steps);
      boolean found = median.isPresent() && Double.isFinite(median.getAsDouble());
      return found ? median : OptionalDouble.empty();
    }
  }

  /** Returns the cells of one reduction and batch size, in the order of the rates. */
  public List<Cell> row(Reduction reduction, int batch) {
    return cells.stream()
        .filter(c -> c.recipe().reduction() == reduction && c.recipe().batch() == batch)
        .toList();
  }

  @Override
  public List<Table> files() {
    Table table =
        new Table(
            "lab-rates",
            "reduction",
            "batch",
            "rate",
            "runs",
            "learnt",
            "low",
            "high",
            "median_steps");
    for (Cell cell : cells) {
      Rate rate = cell.rate();
      table.add(
          name(cell.recipe().reduction()),
          cell.recipe().batch(),
          cell.recipe().rate(),
          rate.runs(),
          rate.successes(),
          rate.low(),
          rate.high(),
          cell.steps());
    }
    return List.of(table);
  }

  private static String name(Reduction reduction) {
    return reduction.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<String> screen(Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.addAll(Prose.lines(texts.text("lab.rates.title", seeds)));
    Recipe recipe = configuration.recipe();
    lines.add(
        "  "
            + texts.text(
                "lab.rates.recipe",
                recipe.shape() + " " + recipe.activation().id(),
                recipe.loss().id(),
                recipe.weights().id(),
                recipe.biases().id(),
                String.valueOf(recipe.steps())));
    for (Reduction reduction : Reduction.values()) {
      lines.add("");
      lines.add(texts.text("lab.rates." + name(reduction)));
      lines.addAll(TextTable.lines(grid(reduction, texts)));
    }
    lines.add("");
    lines.addAll(Prose.lines(texts.text("lab.rates.reading")));
    return lines;
  }

  private Table grid(Reduction reduction, Texts texts) {
    String[] columns = new String[rates.size() + 1];
    Arrays.setAll(columns, k -> k == 0 ? "" : "rate " + Numbers.of(rates.get(k - 1)));
    Table table = new Table("screen", columns);
    for (int batch = 1; batch <= Batches.PATTERNS; batch++) {
      List<Object> row = new ArrayList<>(List.of(texts.text("lab.rates.batch", batch)));
      for (Cell cell : row(reduction, batch)) {
        row.add(Numbers.steps(cell.steps()));
      }
      table.add(row.toArray());
    }
    return table;
  }
}
