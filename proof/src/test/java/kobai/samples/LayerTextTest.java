package kobai.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How samples are written down. */
class LayerTextTest {

  @Test
  @DisplayName("A body is in the exercise's file, and the other differences are in their places")
  void files_everyDirective_standsInItsPlace() {
    String text =
        text(
            """
            !import static kobai.nn.Matrices.hadamard
            !field private RealMatrix x;
            !forward
            this.x = x;

            return one(x);
            !end
            !member
            private static RealMatrix one(RealMatrix x) {
              return x;
            }
            !end
            !sub private RealMatrix x; => private static RealMatrix x;
            !sub import kobai.nn.NotImplemented; =>\s
            return dout;
            """);
    assertTrue(
        text.startsWith("package layers;\n\nimport static kobai.nn.Matrices.hadamard;\n"), text);
    assertTrue(text.contains("class ReLU implements Layer {\n  private static RealMatrix x;\n"));
    assertTrue(
        text.contains(
            "forward(RealMatrix x) {\n    this.x = x;\n\n    return one(x);\n  }\n\n  @Override"));
    assertTrue(text.contains("backward(RealMatrix dout) {\n    return dout;\n  }\n"));
    assertTrue(text.endsWith("RealMatrix one(RealMatrix x) {\n    return x;\n  }\n}\n"), text);
    assertTrue(!text.contains("NotImplemented"), text);
  }

  @Test
  @DisplayName("Shared lines are written into each sample")
  void files_part_isWrittenOut() {
    assertEquals(
        text(
            "!field private RealMatrix x;\n!forward\nthis.x = x;\n"
                + "return map(x, v -> Math.max(v, 0));\n!end\nreturn x;"),
        text("!with x\nreturn x;"));
  }

  @Test
  @DisplayName("A layer with another structure is a whole file, with other files next to it")
  void files_ofTheirOwn_areWhole() {
    assertEquals(
        Map.of(
            "ReLU.java", "package layers;\n\nclass ReLU {}\n",
            "Gate.java", "package layers;\n\ninterface Gate {}\n"),
        LayerText.files(
            "ReLU", "!file ReLU\nclass ReLU {}\n!file Gate\ninterface Gate {}\n".lines().toList()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!fields x",
        "!with nothing",
        "!sub one",
        "!sub nowhere to be seen => x",
        "!forward"
      })
  @DisplayName("An invalid directive is refused")
  void files_wrongDirective_refused(String line) {
    assertThrows(IllegalArgumentException.class, () -> text(line));
  }

  @Test
  @DisplayName("Two samples with the same name are refused")
  void addSources_twoOfOneName_refused() {
    Map<String, String> sources = new HashMap<>();
    SampleText sample =
        new SampleText("right", "ReLU", "One", new Mistake(0, List.of()), List.of("return dout;"));
    sample.addSources(sources);
    assertEquals(Set.of("kobai/samples/right/relu/One.java"), sources.keySet());
    assertThrows(IllegalArgumentException.class, () -> sample.addSources(sources));
  }

  @Test
  @DisplayName("A title line holds the name and the answer; comments are not code")
  void parse_title_isNameAndAnswer() {
    List<SampleText> samples =
        SampleFolder.parse(
            "mistaken",
            "ReLU",
            "# All.\n=== One 47 dx:a y:b\n# Why.\nreturn x;\n\n=== Two dx:c\n\n=== Three\n");
    assertEquals(
        List.of(
            new SampleText(
                "mistaken",
                "ReLU",
                "One",
                new Mistake(47, List.of("dx:a", "y:b")),
                List.of("return x;")),
            new SampleText("mistaken", "ReLU", "Two", new Mistake(0, List.of("dx:c")), List.of()),
            new SampleText("mistaken", "ReLU", "Three", new Mistake(0, List.of()), List.of())),
        samples);
  }

  private static String text(String lines) {
    return LayerText.files("ReLU", lines.lines().toList()).get("ReLU.java");
  }
}
