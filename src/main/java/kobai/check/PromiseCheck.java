package kobai.check;

import java.util.ArrayList;
import java.util.List;
import kobai.experiment.Probe;
import kobai.finding.Comparison;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.WrongGradient;

/** The check of one promise of {@link kobai.nn.Layer}, with its findings so far. */
abstract class PromiseCheck {
  final LayerUnderTest subject;
  private final List<Finding> findings = new ArrayList<>();

  PromiseCheck(LayerUnderTest subject) {
    this.subject = subject;
  }

  final List<Finding> findings() {
    return findings;
  }

  final void found(Finding finding) {
    findings.add(finding);
  }

  /**
   * Runs one attempt. If something ends it early, that becomes one more finding, and later attempts
   * still run.
   */
  final void attempt(Runnable situation) {
    try {
      situation.run();
    } catch (FindingError e) {
      findings.addAll(e.findings());
    }
  }

  /** Adds a finding for each wrong gradient of a probe. */
  final void expectRight(GuardedLayer layer, Probe probe) {
    for (Comparison wrong : subject.wrong(layer, probe)) {
      found(new WrongGradient(wrong, layer.at("backward")));
    }
  }
}
