package kobai.check.large;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import kobai.experiment.Target;
import kobai.finding.Comparison;
import kobai.finding.DirectionalVerdict;
import kobai.finding.Finding;
import kobai.finding.Findings;
import kobai.finding.Verdict;
import kobai.finding.WrongGradient;
import kobai.nn.Layer;
import kobai.numeric.Estimate;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A check along random directions, if some entries are wrong")
class SpoiltEntriesTest {
  private static Findings check(Supplier<? extends Layer> maker, int n, int d, long seed) {
    return DirectionalCheck.of(maker).input(n, d).seed(seed).gradients();
  }

  @ParameterizedTest
  @CsvSource({"1e-2", "-1", "1e-6", "1e-8", "1e9", "NaN"})
  @DisplayName("One wrong entry of six hundred is found, and no other")
  void gradients_oneEntryWrong_findsIt(double error) {
    Findings findings = check(() -> Spoilt.of(20, 30, error, 347), 5, 20, 1);
    if (Double.isNaN(error)) {
      assertEquals(List.of("not-finite"), findings.all().stream().map(Finding::id).toList());
      return;
    }
    assertEquals(Set.of(347), wrongEntries(findings), findings.toString());
  }

  @Test
  @DisplayName("Several wrong entries are all found, up to ten")
  void gradients_someEntriesWrong_findsThem() {
    assertEquals(
        Set.of(0, 17, 18, 599),
        wrongEntries(check(() -> Spoilt.of(20, 30, 1e-4, 0, 17, 18, 599), 5, 20, 1)));
    int[] all = new int[600];
    for (int n = 0; n < all.length; n++) {
      all[n] = n;
    }
    Findings findings = check(() -> Spoilt.of(20, 30, 1e-4, all), 5, 20, 1);
    assertEquals(10, wrongEntries(findings).size());
    Explanation text = findings.all().get(0).explain(Texts.in(Locale.ENGLISH));
    assertTrue(text.facts().contains(new Fact("probed entries", "10 of 600")), text.toString());
  }

  private static Set<Integer> wrongEntries(Findings findings) {
    Set<Integer> entries = new TreeSet<>();
    for (Finding finding : findings.with(Verdict.WRONG)) {
      Comparison comparison = ((WrongGradient) finding).comparison();
      assertEquals(Target.of("W"), comparison.target());
      int columns = comparison.analytic().getColumnDimension();
      for (int n = 0; n < comparison.size(); n++) {
        if (comparison.verdict(n / columns, n % columns) == Verdict.WRONG) {
          entries.add(n);
        }
      }
    }
    return entries;
  }

  @ParameterizedTest(name = "an error of {0}")
  @CsvSource({"1e-10", "1e-9", "1e-8"}) // for smaller errors the formula promises nothing
  @DisplayName("An error is missed as rarely as the formula says")
  void gradients_tinyError_missedAsSeldomAsSaid(double error) {
    int missed = 0;
    double most = 0;
    int seeds = 400;
    for (int seed = 1; seed <= seeds; seed++) {
      Findings right = check(() -> Spoilt.of(3, 2, 0), 5, 3, seed);
      DirectionalVerdict along = (DirectionalVerdict) right.all().get(0);
      double bar = along.slopes().stream().mapToDouble(slope -> slope.bar()).max().orElseThrow();
      double tolerance = bar + Estimate.ROUNDING * 10; // the largest entries are below 10
      double chance = Math.min(1, tolerance / error * Math.sqrt(along.entries()));
      most += chance * chance;
      missed += check(() -> Spoilt.of(3, 2, error, 4), 5, 3, seed).right() ? 1 : 0;
    }
    assertTrue(missed <= most + 4 * Math.sqrt(most) + 4, missed + " missed, said " + most);
  }
}
