package kobai.check;

import java.util.ArrayList;
import java.util.List;
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
   * Compares gradients of a pass; if one is missing or cannot be compared, only its own comparison
   * ends early.
   */
  static List<Finding> of(
      LayerUnderTest subject, GuardedLayer layer, PartialPass pass, List<Target> targets) {
    List<Finding> findings = new ArrayList<>();
    for (Target target : targets) {
      findings.addAll(
          GuardedLayer.findings(subject.name(), () -> List.of(judged(subject, layer, pass, target)))
              .all());
    }
    return findings.stream().distinct().toList(); // one exception may be why several are missing
  }

  private static Finding judged(
      LayerUnderTest subject, GuardedLayer layer, PartialPass pass, Target target) {
    pass.require(target);
    Comparison comparison = subject.compare(layer, pass.probe(), target);
    return switch (comparison.verdict()) {
      case RIGHT -> new Agrees(comparison);
      case CANNOT_TELL -> new CannotTell(comparison);
      case WRONG -> new WrongGradient(comparison, layer.at("backward"));
    };
  }
}
