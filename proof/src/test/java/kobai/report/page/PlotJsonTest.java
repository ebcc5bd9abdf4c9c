package kobai.report.page;

import static kobai.report.page.Figure.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Data inside a script element. */
class PlotJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "]]>",
        "&lt;b&gt;",
        "\"quoted\" \\ 'too'",
        "{{t.title}} ${7*7}",
        "line\u2028another\nthird\u0000",
        "勾配 😀"
      })
  @DisplayName("Texts are read back unchanged, and none of them ends the element")
  void json_anyText_isKeptAndHarmless(String text) {
    String json = PlotJson.json(spec(text, text));
    assertTrue(json.chars().noneMatch(c -> c == '<' || c == '>' || c == '&' || c < ' '), json);
    assertEquals(Map.of(text, text), new JsonMapper().readValue(json, Map.class));
  }

  @Test
  @DisplayName("Numbers are short, and NaN is a gap")
  void json_numbers_shortAndFinite() {
    double[] numbers = {1, -0.0, 0.25, 1e12, Double.NaN, Double.POSITIVE_INFINITY};
    assertEquals("[1,0,0.25,1.0E12,null,null]", PlotJson.json(numbers));
    assertEquals("[2,null,true]", PlotJson.json(List.of(2, Double.NaN, true)));
    assertEquals("[[1,2],[]]", PlotJson.json(List.of(new int[] {1, 2}, List.of())));
  }
}
