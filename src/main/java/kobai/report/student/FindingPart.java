package kobai.report.student;

import java.util.List;
import kobai.finding.Finding;
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

  boolean hasHeatMaps() {
    return finding.compared().isPresent();
  }

  /** The student's gradient, the numerical one, and their difference. */
  List<HeatMap> heatMaps() {
    return finding.compared().map(c -> HeatMap.of(c, texts)).orElse(List.of());
  }

  /** The name of the gradient: "dW". */
  String matrix() {
    return finding.compared().map(c -> c.target().displayed()).orElse("");
  }
}
