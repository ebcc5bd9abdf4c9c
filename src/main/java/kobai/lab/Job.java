package kobai.lab;

import kobai.experiment.LayerSource;

/**
 * A piece of work that stands by itself: its result hangs on nothing that others do, or on when.
 *
 * @param <T> what comes of it
 */
interface Job<T> {

  /** Returns how many times the pulse will beat. */
  long steps();

  /**
   * Does the work.
   *
   * @param maker makes layers whose static state is this job's alone
   * @param pulse must beat at every step
   */
  T work(LayerSource maker, StopSignal pulse);

  /** What a job does. */
  @FunctionalInterface
  interface Work<T> {

    /** Does the work. */
    T work(LayerSource maker, StopSignal pulse);
  }

  /** Makes a job of so many steps. */
  static <T> Job<T> of(long steps, Work<T> work) {
    return new Job<>() {
      @Override
      public long steps() {
        return steps;
      }

      @Override
      public T work(LayerSource maker, StopSignal pulse) {
        return work.work(maker, pulse);
      }
    };
  }
}
