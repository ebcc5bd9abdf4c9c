package kobai.handin.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kobai.samples.MemoryCompiler;
import kobai.samples.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Honest code, in as many styles as there are, is never refused. */
class AllowListHonestTest {

  /** The samples by kind, compiled before the time limit of any test starts. */
  private static final Map<String, Map<String, byte[]>> SAMPLES =
      Map.of(
          "mistaken", Samples.classes("mistaken"),
          "met", Samples.classes("met"),
          "right", Samples.classes("right"),
          "strange", Samples.classes("strange"));

  /** The imports that a student may have, for the statements of honest.txt. */
  private static final String IMPORTS =
      List.of(
              "java.math",
              "java.text",
              "java.util",
              "java.util.concurrent.atomic",
              "java.util.function",
              "java.util.regex",
              "java.util.stream",
              "kobai.nn",
              "org.apache.commons.math3.analysis",
              "org.apache.commons.math3.analysis.differentiation",
              "org.apache.commons.math3.complex",
              "org.apache.commons.math3.distribution",
              "org.apache.commons.math3.exception",
              "org.apache.commons.math3.linear",
              "org.apache.commons.math3.stat",
              "org.apache.commons.math3.stat.descriptive",
              "org.apache.commons.math3.util")
          .stream()
          .map(name -> "import " + name + ".*;\n")
          .reduce("", String::concat);

  private static final String LAYER =
      """
      package layers;
      %simport org.apache.commons.math3.analysis.function.*;
      import java.util.Set;
      import org.apache.commons.math3.stat.descriptive.moment.Variance;

      class %s implements Layer {
        public RealMatrix forward(RealMatrix x) {
          if (x != null) {
            %s
          }
          return x;
        }

        public RealMatrix backward(RealMatrix dout) {
          return dout;
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"mistaken", "met", "right", "strange"})
  @DisplayName("Every sample layer may run: it uses the contract, and not what names its mistake")
  void refused_samples_none(String kind) {
    String own = "kobai.samples." + kind + ".";
    Map<String, byte[]> classes = SAMPLES.getOrDefault(kind, Map.of());
    assertTrue(classes.size() >= 48, () -> "samples: " + classes.size());
    assertEquals(Map.of(), AllowList.refused(classes, "", name -> name.startsWith(own)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"solutions", "exercises"})
  void refused_courseFiles_none(String folder) {
    expectNoneRefused(SourceFolders.sources(Path.of(folder)));
  }

  @Test
  @DisplayName("Statements of every style may run")
  void refused_honestStatements_none() {
    List<String> statements = SourceFolders.lines("honest.txt");
    Map<String, String> sources = new TreeMap<>();
    for (int k = 0; k < statements.size(); k++) {
      String name = "Style" + k;
      sources.put(name + ".java", LAYER.formatted(IMPORTS, name, statements.get(k)));
    }
    expectNoneRefused(sources);
  }

  @Test
  @DisplayName("Classes of every style may run")
  void refused_honestClasses_none() {
    expectNoneRefused(SourceFolders.folder("honest"));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  @DisplayName("Features of newer versions of the language may be used where such a version runs")
  void refused_newerLanguage_none() {
    expectNoneRefused(SourceFolders.folder("honest21"));
  }

  private static void expectNoneRefused(Map<String, String> sources) {
    assertEquals(Map.of(), AllowList.refused(MemoryCompiler.compile(sources), "exercises/layers/"));
  }
}
