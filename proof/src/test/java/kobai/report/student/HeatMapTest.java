package kobai.report.student;

import static kobai.report.student.Gradients.compare;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kobai.finding.Comparison;
import kobai.numeric.Estimate;
import kobai.report.student.HeatMap.Cell;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Colours and numbers of gradients. */
class HeatMapTest {

  /** Returns one property of all cells: yours, numerical, and the difference. */
  private static List<List<String>> all(Comparison comparison, Function<Cell, String> what) {
    return HeatMap.of(comparison, Texts.in(Locale.ENGLISH)).stream()
        .map(map -> map.rows().get(0).cells().stream().map(what).toList())
        .toList();
  }

  @Test
  @DisplayName(
      "Your gradient and the numerical one have the same scale: larger values, stronger colours")
  void colours_ofBoth_onOneScale() {
    List<List<String>> colours =
        all(compare(new double[] {8, -4, 0, 0.1}, 4, -4, 0, 0.1), Cell::colour);
    assertEquals(List.of("warm-4", "cold-2", "even", "warm-1"), colours.get(0));
    assertEquals(List.of("warm-2", "cold-2", "even", "warm-1"), colours.get(1));
    assertEquals(List.of("warm-4", "even", "even", "even"), colours.get(2));
  }

  @Test
  @DisplayName("The difference is counted in error bars; what agrees has a tick")
  void text_ofDifference_inBars() {
    Comparison comparison = compare(new double[] {3e-10, 1, -5e-10}, 0, 1, 0);
    assertEquals(List.of("2.97", "✓", "-4.95"), all(comparison, Cell::text).get(2));
    assertEquals(List.of("warm-4", "even", "cold-4"), all(comparison, Cell::colour).get(2));
  }

  @Test
  @DisplayName("NaN is marked, and does not change the colours of other entries")
  void colours_notFinite_odd() {
    double[] yours = {Double.NaN, Double.POSITIVE_INFINITY, -1};
    List<List<String>> colours = all(compare(yours, 1, 1, -1), Cell::colour);
    assertEquals(List.of("odd", "warm-4", "cold-4"), colours.get(0));
    assertEquals(List.of("odd", "warm-4", "even"), colours.get(2));
  }

  @Test
  @DisplayName("A gradient of zeros has even colours; only NaN is marked as odd")
  void colours_zeros_even() {
    List<List<String>> colours = all(compare(new double[] {Double.NaN, 0}, 0, 0), Cell::colour);
    assertEquals(List.of("odd", "even"), colours.get(0));
    assertEquals(List.of("even", "even"), colours.get(1));
  }

  @Test
  @DisplayName("An entry that could not be judged has no tick")
  void text_unknown_questionMark() {
    Comparison comparison =
        compare(new double[] {2, 1}, new Estimate(1, 1e-10, false), Estimate.UNKNOWN);
    assertEquals("?", all(comparison, Cell::text).get(2).get(1));
  }

  @Test
  @DisplayName("Each cell has its place and all of its digits")
  void exact_anyEntry_allDigits() {
    List<List<String>> exact = all(compare(new double[] {1.0 / 3}, 0.25), Cell::exact);
    assertEquals(List.of("[0][0] = 0.3333333333333333"), exact.get(0));
    assertEquals(List.of("[0][0] = 0.25"), exact.get(1));
    assertEquals(List.of("[0][0] = 0.08333333333333331 (± 1.0e-10)"), exact.get(2));
  }

  @Test
  @DisplayName("Only the beginning of a large matrix is shown")
  void of_large_atMostSixteen() {
    HeatMap map =
        HeatMap.of(compare(new double[20], new double[20]), Texts.in(Locale.ENGLISH)).get(0);
    assertEquals(16, map.columns().size());
    assertEquals(16, map.rows().get(0).cells().size());
  }
}
