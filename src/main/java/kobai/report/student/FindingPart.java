package kobai.report.student;

import java.util.List;
import kobai.check.Comparison;
import kobai.check.Explanation;
import kobai.check.Fact;
import kobai.check.Finding;
import kobai.check.StateLeaks;
import kobai.check.Texts;
import kobai.check.WrongGradient;

/** Something wrong: in words, with its facts, and a gradient as heat maps. */
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

  /** Yours, the numerical one, and how far they are apart; nothing if this is about no gradient. */
  List<HeatMap> heatMaps() {
    if (finding instanceof WrongGradient wrong) {
      return HeatMap.of(wrong.comparison(), texts);
    }
    return finding instanceof StateLeaks leak ? HeatMap.of(leak.comparison(), texts) : List.of();
  }

  boolean hasHeatMaps() {
    return !heatMaps().isEmpty();
  }

  /** "dW (3×4)". */
  String matrix() {
    Comparison comparison =
        finding instanceof StateLeaks leak
            ? leak.comparison()
            : ((WrongGradient) finding).comparison();
    return comparison.target();
  }
}
