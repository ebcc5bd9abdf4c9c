package kobai.lab;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.TimedOut;
import org.jspecify.annotations.Nullable;

/**
 * Does jobs side by side. Their results come in the order of the jobs, whoever did them, so that
 * the number of threads shows in nothing but the time.
 */
public final class Workbench {
  private static final long LOOK_MILLIS = 100;

  /** Work that is to end ends at its next step; after so many looks it is left behind. */
  private static final int LAST_LOOKS = 5;

  /**
   * A step takes microseconds, with stand-ins milliseconds. Looks are counted, not seconds: a
   * machine that was asleep took none.
   */
  private static final int PATIENT_LOOKS = 100;

  private final LabLayers layers;
  private final int threads;
  private final Progress progress;
  private final int patientLooks;
  private final List<Lane> lanes = new ArrayList<>(); // kept: their classes are compiled once
  private int wanted;
  private int finished;
  private volatile boolean stopped;
  private volatile @Nullable Finding broken;
  private volatile @Nullable Throwable mistakeOfOurs;

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
    stop(null);
  }

  private synchronized void stop(@Nullable Finding finding) {
    broken = stopped ? broken : finding;
    stopped = true;
  }

  /** Returns whether work ended before its end. What was finished by then is kept. */
  public boolean isStopped() {
    return stopped;
  }

  /** Returns what a layer did that ended the work: it threw something, or did not come back. */
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

  /** Returns whose layers are at work. */
  public LabLayers layers() {
    return layers;
  }

  /** Does one job. */
  <T> Optional<T> one(Job<T> job) {
    return all(List.of(job)).stream().findFirst();
  }

  /**
   * Does all jobs; after a stop, none any more.
   *
   * @return the results of those that were finished, in the order of the jobs
   */
  <T> List<T> all(List<Job<T>> jobs) {
    int side = Math.max(1, Math.min(threads, jobs.size()));
    while (lanes.size() < side) {
      lanes.add(layers.lane(this::isStopped));
    }
    Queue<Lane> free = new ConcurrentLinkedQueue<>(lanes);
    long before = beats();
    progress.begins(jobs.stream().mapToLong(Job::steps).sum());
    ExecutorService pool = Executors.newFixedThreadPool(side, Workbench::thread);
    List<CompletableFuture<T>> futures =
        jobs.stream().map(j -> CompletableFuture.supplyAsync(() -> work(j, free), pool)).toList();
    pool.shutdown(); // when all of them are done
    try {
      watch(pool, before);
    } finally {
      progress.ends();
    }
    List<T> results =
        futures.stream()
            .filter(future -> future.isDone() && !future.isCompletedExceptionally())
            .map(CompletableFuture::join)
            .toList();
    wanted += jobs.size();
    finished += results.size();
    return results;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "kobai-lab");
    thread.setDaemon(true);
    return thread;
  }

  private <T> T work(Job<T> job, Queue<Lane> free) {
    Lane lane = free.remove(); // there are as many as threads, or more
    try {
      return lane.work(job);
    } catch (FindingError e) {
      stop(e.first());
      throw e;
    } catch (CancellationException e) {
      throw e; // as it was told to
    } catch (Throwable e) { // no memory left, say, where no layer was at work
      mistakeOfOurs = e;
      stop();
      throw e;
    } finally {
      free.add(lane);
    }
  }

  private void watch(ExecutorService pool, long before) {
    boolean done = false;
    for (int last = 0; !done && last < LAST_LOOKS; last += stopped ? 1 : 0) {
      done = await(pool);
      for (Lane lane : lanes) {
        if (lane.quietLooks() > patientLooks && !isDebugged()) {
          stop(new TimedOut(lane.line()));
        }
      }
      progress.at(beats() - before);
    }
    Throwable mistake = mistakeOfOurs;
    if (mistake != null) {
      throw new IllegalStateException(String.valueOf(mistake), mistake);
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
