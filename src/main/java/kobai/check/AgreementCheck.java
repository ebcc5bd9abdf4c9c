package kobai.check;

import java.util.ArrayList;
import java.util.List;
import kobai.experiment.Probe;
import kobai.experiment.Target;
import kobai.finding.Agrees;
import kobai.finding.CannotTell;
import kobai.finding.Comparison;
import kobai.finding.Finding;
import kobai.finding.WrongGradient;

/** The first check: the gradients of the backward pass must agree with the numerical ones. */
final class AgreementCheck {
  private AgreementCheck() {}

  /**
   * Compares gradients of a pass; if one cannot be compared, only its own comparison ends early.
   */
  static List<Finding> of(
      LayerUnderTest subject, GuardedLayer layer, Probe probe, List<Target> targets) {
    List<Finding> findings = new ArrayList<>();
    for (Target target : targets) {
      findings.addAll(
          GuardedLayer.findings(
                  subject.name(), () -> List.of(judged(subject, layer, probe, target)))
              .all());
    }
    return findings;
  }

  private static Finding judged(
      LayerUnderTest subject, GuardedLayer layer, Probe probe, Target target) {
    Comparison comparison = subject.compare(layer, probe, target);
    return switch (comparison.verdict()) {
      case RIGHT -> new Agrees(comparison);
      case CANNOT_TELL -> new CannotTell(comparison);
      case WRONG -> new WrongGradient(comparison, layer.at("backward"));
    };
  }
}
