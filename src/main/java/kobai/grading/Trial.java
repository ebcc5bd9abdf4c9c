package kobai.grading;

import java.util.ArrayList;
import java.util.List;
import kobai.check.Draw;
import kobai.check.GuardedLayer;
import kobai.check.WatchedLayer;
import kobai.diagnosis.pass.Patient;
import kobai.experiment.KnownLayers;
import kobai.experiment.LayerSpec;
import kobai.finding.Finding;
import kobai.finding.Findings;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The object that a grading test works with: it gives layers of the submission and random numbers,
 * and takes the verdict.
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
   * Sets the layer to diagnose if this check fails.
   *
   * @param spec its specification
   */
  public void diagnosing(LayerSpec spec) {
    patient = new Patient(spec, submission, submission::forget);
  }

  /** Makes a new layer of the submission; see {@link Submission#layer}. */
  public GuardedLayer layer(String exercise, RealMatrix... values) {
    return submission.layer(exercise, values);
  }

  /**
   * Makes a new layer of the submission for use in a network, watched; the course must know the
   * layer.
   */
  public Layer watchedLayer(String exercise, RealMatrix... values) {
    return watchedLayer(KnownLayers.named(exercise), values);
  }

  /** Makes a new layer of the submission for use in a network, watched. */
  public Layer watchedLayer(LayerSpec spec, RealMatrix... values) {
    return WatchedLayer.around(layer(spec.name(), values), spec, values);
  }

  /**
   * Makes the classes of the submission forget their static state, so that layers of an earlier
   * question have no effect on the next one.
   */
  public void forget() {
    submission.forget();
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
   * Keeps the findings for the grade, and passes if nothing is wrong.
   *
   * @throws kobai.finding.FindingError if something is
   */
  public void expectRight(Findings found) {
    synchronized (findings) {
      findings.addAll(found.all());
    }
    found.assertRight();
  }

  /** Diagnoses the layer of this check, if it has one and the findings call for it. */
  void diagnose() {
    Patient patient = this.patient;
    if (patient != null) {
      run.diagnose(exercise, new Findings(findings()), patient);
    }
  }

  List<Finding> findings() {
    synchronized (findings) {
      return List.copyOf(findings);
    }
  }
}
