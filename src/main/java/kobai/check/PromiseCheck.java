package kobai.check;

import java.util.ArrayList;
import java.util.List;
import kobai.experiment.Probe;
import kobai.finding.Comparison;
import kobai.finding.Finding;
import kobai.finding.FindingError;
import kobai.finding.WrongGradient;

/** A promise of {@link kobai.nn.Layer} that is being checked, and what was found so far. */
abstract class PromiseCheck {
  final LayerUnderTest subject;
  private final List<Finding> findings = new ArrayList<>();

  PromiseCheck(LayerUnderTest subject) {
    this.subject = subject;
  }

  /** Returns what was found so far. */
  final List<Finding> findings() {
    return findings;
  }

  final void found(Finding finding) {
    findings.add(finding);
  }

  /** Tries one thing. What ends it early comes after what was found before, and ends no other. */
  final void attempt(Runnable situation) {
    try {
      situation.run();
    } catch (FindingError e) {
      findings.addAll(e.findings());
    }
  }

  /** Finds the gradients of a probe that are wrong. */
  final void expectRight(GuardedLayer layer, Probe probe) {
    for (Comparison wrong : subject.wrong(layer, probe)) {
      found(new WrongGradient(wrong, layer.at("backward")));
    }
  }
}
