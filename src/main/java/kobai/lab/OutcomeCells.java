package kobai.lab;

/** Runs as rows of a file. */
final class OutcomeCells {
  private OutcomeCells() {}

  /** Begins a table of runs, which are told apart by their first column and their seed. */
  static Table table(String name, String first) {
    return new Table(
        name, first, "seed", "learnt", "steps", "loss", "y00", "y01", "y10", "y11", "dead_units");
  }

  /** Adds a run. */
  static void add(Table table, String first, Outcome outcome) {
    table.add(
        first,
        outcome.seed(),
        outcome.learnt() ? 1 : 0,
        outcome.steps(),
        outcome.loss(),
        outcome.answers().get(0),
        outcome.answers().get(1),
        outcome.answers().get(2),
        outcome.answers().get(3),
        outcome.dead());
  }
}
