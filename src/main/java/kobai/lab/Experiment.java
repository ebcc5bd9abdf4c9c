package kobai.lab;

/** Something to try out, many runs long. */
public interface Experiment {

  /**
   * Tries it out.
   *
   * @param bench does the work
   * @param seed the first of the seeds
   * @return what came of it; after a trouble, of what was finished before
   */
  Report run(Workbench bench, long seed);
}
