package kobai.lab;

import java.util.function.BooleanSupplier;

/** The sign of life of a thread at work, and its way to hear that it is to stop. */
final class StopSignal {
  private final BooleanSupplier stopping;
  private volatile long beats; // written by one thread

  /** Thrown through a job that is given up. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  StopSignal(BooleanSupplier stopping) {
    this.stopping = stopping;
  }

  /**
   * Says that one more step is done.
   *
   * @throws Stopped if there are to be no more
   */
  void beat() {
    beats++;
    if (stopping.getAsBoolean()) {
      throw new Stopped();
    }
  }

  /** Returns how many steps were done. */
  long beats() {
    return beats;
  }
}
