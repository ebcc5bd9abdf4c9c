package kobai.report.student;

import java.util.List;
import java.util.Optional;
import kobai.finding.Comparison;
import kobai.finding.Finding;
import kobai.finding.StateLeaks;
import kobai.finding.WrongGradient;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Texts;

/** One finding: in words, with its facts, and with a gradient as heat maps. */
final class FindingPart {
  private final Finding finding;
  private final Explanation explanation;
  private final Texts texts;

  FindingPart(Finding finding, Texts texts) {
    this.finding = finding;
    this.explanation = finding.explain(texts);
    this.texts = texts;
  }

  String headline() {
    return explanation.headline();
  }

  String next() {
    return explanation.next();
  }

  List<Fact> facts() {
    return explanation.facts();
  }

  /** "exercises/layers/Affine.java:42", or nothing. */
  String at() {
    return finding.at() == null ? "" : finding.at().toString();
  }

  boolean isSomewhere() {
    return finding.at() != null;
  }

  /** The gradient that the finding is about, if any. */
  private Optional<Comparison> comparison() {
    if (finding instanceof WrongGradient wrong) {
      return Optional.of(wrong.comparison());
    }
    return finding instanceof StateLeaks leak ? Optional.of(leak.comparison()) : Optional.empty();
  }

  boolean hasHeatMaps() {
    return comparison().isPresent();
  }

  /** The student's gradient, the numerical one, and their difference. */
  List<HeatMap> heatMaps() {
    return comparison().map(c -> HeatMap.of(c, texts)).orElse(List.of());
  }

  /** The name of the gradient: "dW". */
  String matrix() {
    return comparison().map(Comparison::target).orElse("");
  }
}
