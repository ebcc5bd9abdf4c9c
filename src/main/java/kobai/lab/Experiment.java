package kobai.lab;

/** Something to try out, many runs long, and then to tell. */
@FunctionalInterface
public interface Experiment<R extends Report> {

  /** Tries it out with seeds from this one on; a stopped bench gives what was finished before. */
  R run(Workbench bench, long seed);
}
