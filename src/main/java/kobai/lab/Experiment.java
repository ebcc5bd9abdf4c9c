package kobai.lab;

/** A question that many runs answer; its result is a report. */
@FunctionalInterface
public interface Experiment<R extends Report> {

  /**
   * Runs the experiment with seeds from this one on; if the bench is stopped, the report has what
   * was finished.
   */
  R run(Workbench bench, long seed);
}
