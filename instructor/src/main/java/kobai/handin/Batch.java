package kobai.handin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import kobai.handin.ingest.HandIn;
import kobai.handin.sandbox.GradingTools;
import org.jspecify.annotations.Nullable;

/**
 * Grades the hand-ins of a class. However a run ends, the next one with the same settings continues
 * where it stopped, and produces the same files, byte by byte.
 */
public final class Batch {
  private final BatchSettings settings;
  private final List<HandIn> handIns;
  private final BatchProgress progress;

  /** Prepares to grade. */
  public Batch(BatchSettings settings, List<HandIn> handIns, BatchProgress progress) {
    this.settings = settings;
    this.handIns = List.copyOf(handIns);
    this.progress = progress;
  }

  /**
   * Grades all hand-ins that are not finished yet, and writes the files about the class.
   *
   * @return what to report about the class
   * @throws IOException if a file cannot be written, no process can be started, or the folder
   *     belongs to another run: hand-ins that are finished stay finished
   */
  public ClassFiles.Told run() throws IOException {
    try (GradedFolder folder = GradedFolder.open(settings.out());
        Journal journal = Journal.open(folder.file("journal.jsonl"), settings.header())) {
      forgetThoseGone(folder, journal);
      progress.begins(handIns.size(), journal.size());
      try (GradingTools tools = new GradingTools(settings.sandbox(), settings.allowList());
          Timings timings = Timings.open(folder.file("timings.csv"))) {
        gradeAll(folder, journal, tools, timings);
      }
      journal.tidy(settings.header());
      return settings.classFiles().write(folder, journal, settings);
    }
  }

  private void forgetThoseGone(GradedFolder folder, Journal journal) throws IOException {
    Set<String> gone = new HashSet<>(folder.students());
    gone.addAll(journal.ids());
    handIns.forEach(handIn -> gone.remove(handIn.id()));
    for (String id : gone) {
      journal.forget(id);
      folder.remove(id);
    }
  }

  private void gradeAll(GradedFolder folder, Journal journal, GradingTools tools, Timings timings)
      throws IOException {
    Queue<HandIn> waiting = new ConcurrentLinkedQueue<>(handIns);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (int k = 0; k < Math.min(settings.jobs(), Math.max(1, handIns.size())); k++) {
      Thread thread =
          new Thread(
              () -> {
                try (HandInGrader grader = new HandInGrader(settings, folder, journal, tools)) {
                  gradeAll(grader, waiting, failure, timings);
                } catch (IOException | RuntimeException | Error e) {
                  failure.compareAndSet(null, e);
                }
              },
              "kobai-grader-" + k);
      thread.start();
      threads.add(thread);
    }
    join(threads);
    rethrow(failure.get());
  }

  private void gradeAll(
      HandInGrader grader,
      Queue<HandIn> waiting,
      AtomicReference<@Nullable Throwable> failure,
      Timings timings)
      throws IOException {
    HandIn next = waiting.poll();
    while (next != null && failure.get() == null) {
      long start = System.nanoTime();
      if (grader.grade(next)) {
        timings.add(next.id(), System.nanoTime() - start);
        progress.finished(next.id());
      }
      next = waiting.poll();
    }
  }

  private static void join(List<Thread> threads) throws IOException {
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure != null) {
      throw new IllegalStateException("a mistake of Kobai's own: " + failure, failure);
    }
  }
}
