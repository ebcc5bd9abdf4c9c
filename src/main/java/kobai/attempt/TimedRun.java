package kobai.attempt;

import java.util.List;
import kobai.check.TriedPass;
import kobai.finding.Exited;
import kobai.finding.Finding;
import kobai.finding.TimedOut;
import kobai.grading.Submission;
import kobai.text.SourceLine;
import org.apache.commons.math3.linear.RealMatrix;

/** Runs an attempt within a time limit: code that never returns is left to itself. */
public final class TimedRun {

  /** As long as a check of the grading suite may take. */
  public static final int SECONDS = 5;

  private TimedRun() {}

  /**
   * Runs an attempt, and waits until it is done or its time is over.
   *
   * @param layer the name of the class
   */
  public static void of(TriedPass attempt, Submission submission, String layer) {
    RealMatrix[] values = attempt.inputs().parameters().values().toArray(RealMatrix[]::new);
    Thread thread =
        new Thread(() -> attempt.run(() -> submission.layer(layer, values)), "kobai-try");
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(SECONDS * 1000L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      attempt.add(unfinished(submission, thread.getStackTrace()));
    }
  }

  private static Finding unfinished(Submission submission, StackTraceElement[] trace) {
    SourceLine line = submission.line(trace);
    return Exited.isIn(List.of(trace)) ? new Exited(line) : new TimedOut(line);
  }
}
