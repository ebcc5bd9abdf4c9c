package kobai.lab;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.TimedOut;
import kobai.process.Threads;
import kobai.report.ProgressLine;
import org.jspecify.annotations.Nullable;

/**
 * Does jobs in parallel. Their results have the order of the jobs, whichever thread did them, so
 * the number of threads changes nothing but the time.
 */
public final class Workbench {
  private static final long LOOK_MILLIS = 100;

  private static final int LAST_LOOKS = 5; // then work that does not end is abandoned

  /**
   * A step takes microseconds; with stand-ins, milliseconds. The limit counts looks, not seconds,
   * because a machine that sleeps does not look.
   */
  public static final int PATIENT_LOOKS = 100;

  private final LabLayers layers;
  private final int threads;
  private final LongFunction<ProgressLine> progress; // for a number of steps
  private final int patientLooks;
  private final List<Lane> lanes = new ArrayList<>(); // kept: their classes are compiled once
  private int wanted;
  private int finished;
  private volatile boolean stopped;
  private volatile @Nullable Finding broken;

  /** Creates a workbench that gives a job up after this many looks without a step. */
  public Workbench(
      LabLayers layers, int threads, LongFunction<ProgressLine> progress, int patientLooks) {
    this.layers = layers;
    this.threads = threads;
    this.progress = progress;
    this.patientLooks = patientLooks;
  }

  /** Ends all work soon, from any thread. Jobs that are not finished have no result. */
  public void stop() {
    stop(null);
  }

  private synchronized void stop(@Nullable Finding finding) {
    broken = stopped ? broken : finding;
    stopped = true;
  }

  /** Returns whether work was stopped early. The results of finished jobs are kept. */
  public boolean isStopped() {
    return stopped;
  }

  /** Returns what a layer did to end the work: it threw something, or did not return. */
  public Optional<Finding> broken() {
    return Optional.ofNullable(broken);
  }

  /** Returns how many jobs there were so far. */
  public int wanted() {
    return wanted;
  }

  /** Returns how many of them were finished. */
  public int finished() {
    return finished;
  }

  <T> Optional<T> one(Job<T> job) {
    return all(List.of(job)).stream().findFirst();
  }

  /** Does all jobs, but starts none after a stop; returns the results of the finished ones. */
  <T> List<T> all(List<Job<T>> jobs) {
    int side = Math.max(1, Math.min(threads, jobs.size()));
    while (lanes.size() < side) {
      lanes.add(layers.lane(this::isStopped));
    }
    Queue<Lane> free = new ConcurrentLinkedQueue<>(lanes);
    long before = beats();
    ExecutorService pool = Executors.newFixedThreadPool(side, Threads.daemons("kobai-lab"));
    List<CompletableFuture<T>> futures =
        jobs.stream().map(j -> CompletableFuture.supplyAsync(() -> work(j, free), pool)).toList();
    pool.shutdown(); // when all of them are done
    long steps = jobs.stream().mapToLong(Job::steps).sum();
    try (ProgressLine line = progress.apply(steps)) {
      watch(pool, done -> line.at(done - before));
    }
    List<T> results = futures.stream().flatMap(Workbench::result).toList();
    wanted += jobs.size();
    finished += results.size();
    return results;
  }

  private <T> @Nullable T work(Job<T> job, Queue<Lane> free) {
    if (stopped) {
      return null; // many jobs may still wait, and all of them end at once
    }
    Lane lane = free.remove(); // there are at least as many lanes as threads
    try {
      return lane.work(job);
    } catch (Throwable e) { // a layer's finding, or something else: no memory left, for example
      stop(e instanceof FindingError found ? found.first() : null);
      throw e;
    } finally {
      free.add(lane);
    }
  }

  /** Returns the result of a job, if it was finished. */
  private static <T> Stream<T> result(CompletableFuture<T> future) {
    try {
      return Stream.ofNullable(future.getNow(null));
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof FindingError || cause instanceof CancellationException) {
        return Stream.empty();
      }
      throw new IllegalStateException(String.valueOf(cause), cause); // a bug in Kobai
    }
  }

  private void watch(ExecutorService pool, LongConsumer progress) {
    boolean done = false;
    for (int last = 0; !done && last < LAST_LOOKS; last += stopped ? 1 : 0) {
      done = await(pool);
      for (Lane lane : lanes) {
        if (lane.quietLooks() > patientLooks && !isDebugged()) {
          stop(new TimedOut(lane.line()));
        }
      }
      progress.accept(beats());
    }
  }

  private boolean await(ExecutorService pool) {
    try {
      return pool.awaitTermination(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stop();
      return false;
    }
  }

  private long beats() {
    return lanes.stream().mapToLong(Lane::beats).sum();
  }

  private static boolean isDebugged() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(argument -> argument.startsWith("-agentlib:jdwp"));
  }
}
