package kobai.lab;

import java.util.concurrent.TimeUnit;

/** Measures how long a step takes: a warm-up, then rounds. Both lengths are in nanoseconds. */
record Stopwatch(long warmUp, long round) {

  /** Its warm-up is long enough for the JIT compiler to finish with the code to measure. */
  static final Stopwatch USUAL =
      new Stopwatch(TimeUnit.MILLISECONDS.toNanos(500), TimeUnit.MILLISECONDS.toNanos(30));

  private static final int ROUNDS = 10; // the quickest counts: the others were disturbed

  Job<Numerical.Times> job(Recipe recipe, long seed) {
    return new Job<>(
        2 * (1 + ROUNDS),
        lane -> {
          double own = microseconds(new Run(recipe, lane.maker(), seed)::step, lane);
          Run numerical = new Run(recipe, lane.maker(), seed);
          return new Numerical.Times(recipe, own, microseconds(numerical::numericalStep, lane));
        });
  }

  private double microseconds(Runnable step, Lane lane) {
    perStep(step, warmUp);
    lane.beat();
    double quickest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < ROUNDS; k++) {
      quickest = Math.min(quickest, perStep(step, round));
      lane.beat();
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
