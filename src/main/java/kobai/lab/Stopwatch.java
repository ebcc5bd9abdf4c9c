package kobai.lab;

import java.util.concurrent.TimeUnit;

/** Measures how long a step takes, by backpropagation and by numerical gradient. */
final class Stopwatch {
  /** Long enough for the compiler to be done with what is measured next. */
  static final long WARM_UP = TimeUnit.MILLISECONDS.toNanos(500);

  private static final int ROUNDS = 10; // the quickest one is taken: all others were disturbed
  static final long ROUND = TimeUnit.MILLISECONDS.toNanos(30);

  private final Recipe recipe;
  private final long seed;
  private final long warmUp;
  private final long round;

  /**
   * Prepares to measure.
   *
   * @param warmUp how long to practise first, in nanoseconds
   * @param round how long each round is, in nanoseconds
   */
  Stopwatch(Recipe recipe, long seed, long warmUp, long round) {
    this.recipe = recipe;
    this.seed = seed;
    this.warmUp = warmUp;
    this.round = round;
  }

  Job<NumericalReport.Times> job() {
    return Job.of(
        2 * (1 + ROUNDS),
        (maker, pulse) -> {
          Run run = new Run(recipe, maker, seed);
          double own = microseconds(run::step, pulse);
          NumericalTraining training = new NumericalTraining(recipe, maker, seed);
          return new NumericalReport.Times(recipe, own, microseconds(training::step, pulse));
        });
  }

  private double microseconds(Runnable step, StopSignal pulse) {
    perStep(step, warmUp);
    pulse.beat();
    double quickest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < ROUNDS; k++) {
      quickest = Math.min(quickest, perStep(step, round));
      pulse.beat();
    }
    return quickest / TimeUnit.MICROSECONDS.toNanos(1);
  }

  private static double perStep(Runnable step, long nanos) {
    long start = System.nanoTime();
    long passed = 0;
    int steps = 0;
    while (passed < nanos) {
      step.run();
      steps++;
      passed = System.nanoTime() - start;
    }
    return (double) passed / steps;
  }
}
