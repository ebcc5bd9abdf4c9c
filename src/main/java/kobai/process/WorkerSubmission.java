package kobai.process;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kobai.check.GuardedLayer;
import kobai.grading.Compiled;
import kobai.grading.Grade;
import kobai.grading.SourceFolder;
import kobai.grading.SourceSubmission;
import kobai.grading.Submission;
import kobai.text.SourceLine;
import kobai.worker.Runner;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** A student's hand-in, graded like the user's own folder but run in a worker. */
public final class WorkerSubmission implements Submission, AutoCloseable {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(Threads.daemons("kobai-handin"));

  private final SourceSubmission files;
  private final RemoteRunner runner;
  private final ScheduledFuture<?> limit;

  public WorkerSubmission(
      String name,
      String shownFolder,
      SourceFolder folder,
      Compiled compiled,
      RemoteRunner runner,
      int seconds) {
    this.files = new SourceSubmission(name, shownFolder, folder, compiled, runner);
    this.runner = runner;
    this.limit = CLOCK.schedule(runner::giveUp, seconds, TimeUnit.SECONDS);
  }

  @Override
  public String name() {
    return files.name();
  }

  @Override
  public GuardedLayer layer(String exercise, RealMatrix... arguments) {
    return files.layer(exercise, arguments);
  }

  @Override
  public void renew() {
    files.renew();
  }

  @Override
  public void forget() {
    files.forget();
  }

  @Override
  public List<Grade.Note> notes() {
    return files.notes();
  }

  /** Returns the line where the worker is; the given trace is only that of the waiting thread. */
  @Override
  public @Nullable SourceLine line(StackTraceElement[] trace) {
    return files.line(runner.running());
  }

  @Override
  public String output() {
    String printed = runner.takePrinted();
    return printed.length() <= Runner.LONGEST_OUTPUT
        ? printed
        : printed.substring(0, Runner.LONGEST_OUTPUT);
  }

  @Override
  public <T> T unheard(Supplier<T> code) {
    String heard = runner.takePrinted();
    try {
      return code.get();
    } finally {
      runner.takePrinted();
      runner.keepPrinted(heard);
    }
  }

  /**
   * Requires that the hand-in could always be run.
   *
   * @throws IOException if not: then its grade says nothing about the student
   */
  public void requireNoTrouble() throws IOException {
    runner.requireNoTrouble();
  }

  /** Lets calls that are still running end at once, as if their time were over. */
  public void giveUp() {
    runner.giveUp();
  }

  /** Kills what is still running. */
  @Override
  public void close() {
    limit.cancel(false);
    runner.close();
  }
}
