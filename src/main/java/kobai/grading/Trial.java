package kobai.grading;

import java.util.ArrayList;
import java.util.List;
import kobai.check.Draw;
import kobai.check.GuardedLayer;
import kobai.check.WatchedLayer;
import kobai.diagnosis.Patient;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSpec;
import kobai.finding.Finding;
import kobai.finding.Findings;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * What a grading test gets to work with: the submission's layers, random numbers, and a verdict.
 */
public final class Trial {
  private final GradingRun run;
  private final String exercise;
  private final Submission submission;
  private final long seed;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable Patient patient;

  Trial(GradingRun run, String exercise) {
    this.run = run;
    this.exercise = exercise;
    this.submission = run.submission();
    this.seed = run.seed();
  }

  /**
   * Says which layer is to be diagnosed if this check fails.
   *
   * @param spec what it must be
   */
  public void diagnosing(LayerSpec spec) {
    patient = new Patient(spec, submission, submission::forget);
  }

  /** Makes a new layer of the submission; see {@link Submission#layer}. */
  public GuardedLayer layer(String exercise, RealMatrix... values) {
    return submission.layer(exercise, values);
  }

  /**
   * Makes a new layer of the submission that the course knows, watched at its work in a network.
   */
  public Layer watchedLayer(String exercise, RealMatrix... values) {
    return watchedLayer(KnownLayers.named(exercise), values);
  }

  /** Makes a new layer of the submission, watched at its work in a network. */
  public Layer watchedLayer(LayerSpec spec, RealMatrix... values) {
    return WatchedLayer.around(layer(spec.name(), values), spec, values);
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
   * @throws kobai.finding.FindingError if something is
   */
  public void expectRight(Findings found) {
    synchronized (findings) {
      findings.addAll(found.all());
    }
    found.assertRight();
  }

  /** Has the layer of this check examined, if there is one and what was found calls for it. */
  void diagnose() {
    Patient patient = this.patient;
    if (patient != null) {
      run.diagnose(exercise, new Findings(findings()), patient);
    }
  }

  /** Returns what was found so far. */
  List<Finding> findings() {
    synchronized (findings) {
      return List.copyOf(findings);
    }
  }
}
