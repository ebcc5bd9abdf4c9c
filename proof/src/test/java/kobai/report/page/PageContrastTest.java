package kobai.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Contrast as WCAG 2.2 computes it: at least 4.5 for text on its background, at least 3 for what is
 * drawn.
 */
class PageContrastTest {
  private static final Pattern VARIABLE = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6});");

  /** The variables of the light page, and of the dark one. */
  private static List<Map<String, String>> schemes() {
    List<Map<String, String>> schemes = new ArrayList<>();
    for (String block :
        Pages.resource("kobai.css").split("@media print")[0].split("prefers-color-scheme: dark")) {
      Map<String, String> colours = new HashMap<>();
      Matcher matcher = VARIABLE.matcher(block);
      while (matcher.find()) {
        colours.put(matcher.group(1), matcher.group(2));
      }
      schemes.add(colours);
    }
    assertEquals(2, schemes.size());
    assertEquals(schemes.get(0).keySet(), schemes.get(1).keySet());
    return schemes;
  }

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, surface",
    "muted, paper",
    "muted, surface",
    "accent, paper",
    "on-mark, mark",
    "on-heat-1, heat-1",
    "on-heat-2, heat-2",
    "on-heat-3, heat-3",
    "on-heat-4, heat-4",
    "on-heat-5, heat-5",
    "accent, surface",
    "ink, even",
    "ink, heat-1",
    "ink, heat-2",
    "ink, heat-3",
    "on-pale, warm-1",
    "on-pale, warm-2",
    "on-pale, warm-3",
    "on-strong, warm-4",
    "on-pale, cold-1",
    "on-pale, cold-2",
    "on-pale, cold-3",
    "on-strong, cold-4",
    "warm-4, paper",
    "warm-4, mark",
    "cold-4, paper",
    "cold-4, mark"
  })
  @DisplayName("Text can be read, in light and dark")
  void text_onItsGround_readable(String text, String ground) {
    expect(4.5, text, ground);
  }

  @ParameterizedTest
  @ValueSource(strings = {"passed", "failed", "does-not-compile", "blocked", "heat-4", "accent"})
  @DisplayName("Bars can be seen, in light and dark")
  void bar_onPaper_visible(String bar) {
    expect(3, bar, "paper");
    expect(3, bar, "empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ink", "accent", "warm-3", "warm-4", "cold-3", "cold-4"})
  @DisplayName("Curves can be seen, in light and dark")
  void curve_inAPlot_visible(String curve) {
    expect(3, curve, "surface");
  }

  private static void expect(double atLeast, String colour, String ground) {
    for (Map<String, String> scheme : schemes()) {
      double one = luminance(scheme.get(colour));
      double other = luminance(scheme.get(ground));
      double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      assertTrue(contrast >= atLeast, colour + " on " + ground + ": " + contrast);
    }
  }

  /** Relative luminance of sRGB, with the constants of WCAG 2.2. */
  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
