package kobai.watch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kobai.course.Course;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.process.HomeBench;
import kobai.process.Threads;
import kobai.process.WorkerSubmission;
import org.jspecify.annotations.Nullable;

/**
 * Grades the pending exercises on a thread of its own, and keeps the results of all others. An
 * exercise that is saved during a grading is graded next; then the regrader does not wait for code
 * that does not return.
 */
final class Regrader {
  private static final long PATIENCE_MILLIS = 1000; // for a grading that is out of date

  private final Course course;
  private final HomeBench bench;
  private final long seed;
  private final Consumer<Event> inbox;
  private final PendingExercises owed = new PendingExercises();
  private List<ExerciseGrade> standing = List.of();
  private volatile List<String> missed = List.of(); // to be graded again after a failure
  private volatile @Nullable WorkerSubmission current;
  private volatile boolean abandoned;

  Regrader(Course course, HomeBench bench, long seed, Consumer<Event> inbox) {
    this.course = course;
    this.bench = bench;
    this.seed = seed;
    this.inbox = inbox;
  }

  /** Starts to wait for exercises to grade. */
  void start() {
    Threads.start("kobai-regrader", this::run);
  }

  /** Has exercises graded as soon as possible. */
  void add(AffectedExercises touched) {
    owed.add(touched);
    owed.putBack(missed);
    hurry();
  }

  /** Limits how long the student waits for the end of a grading that is out of date. */
  private void hurry() {
    WorkerSubmission outdated = current;
    if (outdated != null && !owed.isEmpty()) {
      Executor later = CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      later.execute(() -> abandon(outdated));
    }
  }

  private synchronized void abandon(WorkerSubmission outdated) {
    if (current == outdated) {
      abandoned = true;
      outdated.giveUp();
    }
  }

  private synchronized void setCurrent(@Nullable WorkerSubmission submission) {
    current = submission;
  }

  private void run() {
    try {
      while (true) {
        grade(owed.take());
        bench.getReady();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void grade(AffectedExercises touched) {
    List<List<String>> left = new ArrayList<>(touched.steps());
    inbox.accept(new Event.Begun(left.get(0)));
    missed = List.of();
    long start = System.nanoTime();
    try (WorkerSubmission submission = bench.submission()) {
      abandoned = false;
      setCurrent(submission);
      hurry();
      do {
        grade(submission, left, start);
      } while (!left.isEmpty() && owed.isEmpty());
      left.forEach(owed::putBack);
    } catch (IOException | RuntimeException e) { // nothing may end this thread
      missed = left.stream().flatMap(List::stream).toList();
      inbox.accept(new Event.Failed(String.valueOf(e.getMessage())));
    } finally {
      setCurrent(null);
    }
  }

  private void grade(WorkerSubmission submission, List<List<String>> left, long start)
      throws IOException {
    List<String> step = left.get(0);
    Grade grade = new Grader(course, submission, seed).grade(step, standing);
    if (abandoned) {
      return; // others are pending: nothing more is graded now
    }
    submission.requireNoTrouble();
    left.remove(0);
    standing = grade.exercises();
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    inbox.accept(new Event.Graded(grade, step, seconds, !left.isEmpty()));
  }
}
