package kobai.lab;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import kobai.finding.FindingError;
import kobai.finding.TimedOut;
import org.jspecify.annotations.Nullable;

/**
 * Does jobs side by side. Their results come in the order of the jobs, whoever did them, so that
 * the number of threads shows in nothing but the time.
 */
public final class Workbench {
  private static final long LOOK_MILLIS = 100;

  /**
   * A step takes microseconds, with stand-ins milliseconds. Looks are counted, not seconds: a
   * machine that was asleep took none.
   */
  private static final int PATIENT_LOOKS = 100;

  private final LabLayers layers;
  private final int threads;
  private final Progress progress;
  private final int patientLooks;
  private final List<LabLayers.Source> sources = new ArrayList<>(); // one for each thread
  private int wanted;
  private int finished;
  private final AtomicReference<@Nullable StopReason> trouble = new AtomicReference<>();

  /**
   * Sets up a workbench.
   *
   * @param threads how many work, from 1
   */
  public Workbench(LabLayers layers, int threads, Progress progress) {
    this(layers, threads, progress, PATIENT_LOOKS);
  }

  /** Sets up a workbench with another patience. */
  Workbench(LabLayers layers, int threads, Progress progress, int patientLooks) {
    this.layers = layers;
    this.threads = threads;
    this.progress = progress;
    this.patientLooks = patientLooks;
  }

  /** Ends all work soon, from any thread; jobs that are not finished then have no result. */
  public void stop() {
    trouble.compareAndSet(null, new StopReason.Interrupted());
  }

  /** Returns why work ended before its end, if it did. */
  public Optional<StopReason> trouble() {
    return Optional.ofNullable(trouble.get());
  }

  /** Returns how many jobs there were so far. */
  public int wanted() {
    return wanted;
  }

  /** Returns how many of them were finished. */
  public int finished() {
    return finished;
  }

  /** Returns whose layers are at work. */
  public LabLayers layers() {
    return layers;
  }

  /** Does one job. */
  <T> Optional<T> one(Job<T> job) {
    return all(List.of(job)).stream().findFirst();
  }

  /**
   * Does all jobs; after a trouble, none any more.
   *
   * @return the results of those that were finished, in the order of the jobs
   */
  <T> List<T> all(List<Job<T>> jobs) {
    JobQueue<T> shelf = new JobQueue<>(jobs);
    List<LabThread<T>> workers = new ArrayList<>();
    for (int k = 0; k < Math.min(threads, jobs.size()); k++) {
      if (k == sources.size()) {
        sources.add(layers.source()); // kept, so that its classes are compiled once
      }
      workers.add(new LabThread<>(shelf, sources.get(k), this));
    }
    progress.begins(jobs.stream().mapToLong(Job::steps).sum());
    workers.forEach(LabThread::start);
    try {
      watch(workers);
    } finally {
      progress.ends();
    }
    List<T> results = shelf.finished();
    wanted += jobs.size();
    finished += results.size();
    return results;
  }

  private void watch(List<? extends LabThread<?>> workers) {
    int[] quiet = new int[workers.size()]; // looks since the last sign of life
    long[] before = new long[workers.size()];
    while (workers.stream().anyMatch(LabThread::isBusy) && !isGivenUp(workers)) {
      await(workers);
      long done = 0;
      for (int k = 0; k < before.length; k++) {
        long beats = workers.get(k).beats();
        quiet[k] = beats == before[k] && workers.get(k).isBusy() ? quiet[k] + 1 : 0;
        if (quiet[k] > patientLooks && !isDebugged()) {
          trouble.compareAndSet(null, new StopReason.Broken(new TimedOut(workers.get(k).line())));
        }
        before[k] = beats;
        done += beats;
      }
      progress.at(done);
    }
    workers.stream().map(LabThread::failure).filter(Objects::nonNull).forEach(Workbench::rethrow);
  }

  private static void rethrow(Throwable mistakeOfOurs) {
    throw new IllegalStateException(String.valueOf(mistakeOfOurs), mistakeOfOurs);
  }

  /** Those that stop, stop at once; who hangs is left behind. */
  private boolean isGivenUp(List<? extends LabThread<?>> workers) {
    if (trouble.get() == null) {
      return false;
    }
    for (int look = 0; look < 5 && workers.stream().anyMatch(LabThread::isBusy); look++) {
      await(workers);
    }
    return true;
  }

  private void await(List<? extends LabThread<?>> workers) {
    try {
      for (LabThread<?> worker : workers) {
        if (worker.isBusy()) {
          worker.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
          return;
        }
      }
    } catch (InterruptedException e) {
      stop();
    }
  }

  /** Takes note of what a layer did. */
  void broken(FindingError found) {
    trouble.compareAndSet(null, new StopReason.Broken(found.first()));
  }

  private static boolean isDebugged() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(argument -> argument.startsWith("-agentlib:jdwp"));
  }
}
