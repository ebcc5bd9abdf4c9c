package kobai.lab;

/** Hears how far the work is. Called from one thread. */
public interface Progress {

  /** Hears nothing. */
  Progress SILENT = new Progress() {};

  /** Work of so many steps begins. */
  default void begins(long steps) {}

  /** So many of them are done. */
  default void at(long steps) {}

  /** No more will be done. */
  default void ends() {}
}
