package kobai.grading;

import java.util.ArrayList;
import java.util.List;
import kobai.check.Draw;
import kobai.check.Finding;
import kobai.check.Findings;
import kobai.check.GuardedLayer;
import kobai.nn.Layer;
import kobai.train.StandIns;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * What a grading test gets to work with: the submission's layers, random numbers, and a verdict.
 */
public final class Trial {
  private final Submission submission;
  private final long seed;
  private final List<Finding> findings = new ArrayList<>();

  Trial(Submission submission, long seed) {
    this.submission = submission;
    this.seed = seed;
  }

  /** Makes a new layer of the submission; see {@link Submission#layer}. */
  public GuardedLayer layer(String exercise, RealMatrix... arguments) {
    return submission.layer(exercise, arguments);
  }

  /** Makes a new layer of the submission, watched at its work in a network. */
  public Layer watchedLayer(String exercise, RealMatrix... arguments) {
    return StandIns.watched(exercise, layer(exercise, arguments), arguments);
  }

  /** Returns the seed of this run. */
  public long seed() {
    return seed;
  }

  /** Returns random numbers for a purpose. */
  public Draw draw(String purpose) {
    return new Draw(seed, purpose);
  }

  /**
   * Keeps what was found, for the grade, and passes if nothing is wrong.
   *
   * @throws kobai.check.FindingError if something is
   */
  public void expectRight(Findings found) {
    synchronized (findings) {
      findings.addAll(found.all());
    }
    found.assertRight();
  }

  /** Returns what was found so far. */
  List<Finding> findings() {
    synchronized (findings) {
      return List.copyOf(findings);
    }
  }
}
