package kobai.lab;

import java.util.List;
import kobai.report.Table;
import kobai.text.Numbers;
import kobai.train.XorCheck;

/**
 * How often a network learns XOR.
 *
 * @param groups the configurations, in the order in which they were asked for
 */
public record Convergence(List<RunGroup> groups) implements Report {

  /** The number of seeds, unless an option says otherwise. */
  public static final int SEEDS = 200;

  /** Returns the experiment: this many runs of each configuration. */
  public static Experiment<Convergence> of(List<Configuration> configurations, int seeds) {
    return (bench, seed) -> new Convergence(RunGroup.all(bench, configurations, seed, seeds));
  }

  @Override
  public List<Table> files() {
    Table rates =
        Table.file(
            "lab-convergence-rates",
            "configuration," + Recipe.COLUMNS + ",runs,learnt,share,low,high,median_steps");
    for (RunGroup group : groups) {
      Rate r = group.rate();
      List<Object> rate = List.of(r.runs(), r.successes(), r.share(), r.low(), r.high());
      rates.add(group.name(), group.recipe().cells(), rate, group.medianSteps());
    }
    return List.of(RunGroup.file("lab-convergence", groups), rates);
  }

  @Override
  public void tell(LabText text) {
    text.say("lab.convergence.title", Numbers.recorded(XorCheck.LEARNT));
    text.gap();
    groups.forEach(group -> text.recipe(group.name() + "  ", group.recipe()));
    text.gap();
    Table table = text.table("", "learnt", "rate", "interval", "median");
    for (RunGroup group : groups) {
      table.add(group.name(), group.rate().texts(), Numbers.whole(group.medianSteps()));
    }
    text.show(table);
  }
}
