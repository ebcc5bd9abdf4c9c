package kobai.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kobai.check.large.DirectionalCheck;
import kobai.finding.Finding;
import kobai.finding.Findings;
import kobai.finding.Verdict;
import kobai.text.Texts;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Layers outside the course: right ones are not refused, wrong ones are found")
class UnusualLayersTest {
  private static final int FEW = 2;
  private static final int SEEDS = 20;

  static Stream<UnusualLayer> table() {
    return UnusualLayers.all();
  }

  static Stream<UnusualLayer> right() {
    return UnusualLayers.atAnyInput().filter(row -> !row.expected().contains(Verdict.WRONG));
  }

  @ParameterizedTest
  @MethodSource("table")
  @DisplayName("The verdict is as expected, and every finding can be explained")
  void all_unusualLayer_verdictAsExpected(UnusualLayer row) {
    expectVerdict(row, FEW);
  }

  @ParameterizedTest
  @MethodSource("table")
  @DisplayName("The verdict is as expected with every seed")
  @Tag(Tags.CORPUS)
  void all_everySeed_verdictAsExpected(UnusualLayer row) {
    expectVerdict(row, SEEDS);
  }

  private static void expectVerdict(UnusualLayer row, int seeds) {
    for (long seed = 1; seed <= seeds; seed++) {
      Findings findings = row.check(seed).all();
      long drawn = seed;
      Verdict verdict = verdict(findings);
      assertTrue(
          row.expected().contains(verdict), () -> verdict + ", seed " + drawn + ": " + findings);
      for (Finding finding : findings.all()) {
        finding.explain(Texts.in(Locale.ENGLISH));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("right")
  @DisplayName("Along random directions, no right layer is refused either")
  void alongDirections_unusualLayer_rightIsNotRefused(UnusualLayer row) {
    expectNotRefused(row, FEW);
  }

  @ParameterizedTest
  @MethodSource("right")
  @DisplayName("Along random directions, no right layer is refused with any seed")
  @Tag(Tags.CORPUS)
  void alongDirections_everySeed_rightIsNotRefused(UnusualLayer row) {
    expectNotRefused(row, SEEDS);
  }

  private static void expectNotRefused(UnusualLayer row, int seeds) {
    for (long seed = 1; seed <= seeds; seed++) {
      Findings findings = DirectionalCheck.of(row.maker()).seed(seed).gradients();
      assertTrue(findings.right(), findings::toString);
    }
  }

  private static Verdict verdict(Findings findings) {
    List<Verdict> all = findings.all().stream().map(Finding::verdict).toList();
    if (all.contains(Verdict.WRONG)) {
      return Verdict.WRONG;
    }
    return all.contains(Verdict.CANNOT_TELL) ? Verdict.CANNOT_TELL : Verdict.RIGHT;
  }
}
