package kobai.handin.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Archives that are odd and yet accepted: the grader ignores what is odd in them. */
final class GradedArchives {
  private static final String ALL = "100.0";
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private GradedArchives() {}

  static List<Packed> all() {
    return List.of(
        new Packed("the solutions", Packed.zip(Attempt.solutions()), ALL),
        odd("a pom of its own", "pom.xml", "<project><build><plugins/></build></project>"),
        odd("settings for Maven", ".mvn/jvm.config", "-javaagent:evil.jar"),
        odd("more settings for Maven", ".mvn/maven.config", "-DskipTests"),
        odd(
            "settings for JUnit",
            "junit-platform.properties",
            "junit.platform.execution.dryRun.enabled=true"),
        odd(
            "a listener for JUnit",
            "META-INF/services/org.junit.platform.launcher.TestExecutionListener",
            "layers.Evil"),
        odd(
            "grading tests of its own",
            "src/test/java/kobai/SigmoidTest.java",
            "package kobai; class SigmoidTest {}"),
        odd(
            "an annotation processor",
            "META-INF/services/javax.annotation.processing.Processor",
            "layers.Evil"),
        odd("class files", "layers/Sigmoid.class", "\u00ca\u00fe\u00ba\u00be"),
        odd("a module", "layers/module-info.java", "module layers {}"),
        odd("what macOS adds", "__MACOSX/layers/._Affine.java", "\0\5\26\7"),
        odd("a spreadsheet formula for a name", "=cmd|' /C calc'!A0.txt", ""),
        new Packed(
            "a folder around it",
            Packed.zip(SolutionTexts.renamed(name -> "homework 3/layers/" + name)),
            ALL),
        new Packed(
            "a byte-order mark",
            Packed.zip(texts(text -> "\uFEFF" + text), StandardCharsets.UTF_8),
            ALL),
        new Packed("UTF-16", Packed.zip(texts(text -> text), StandardCharsets.UTF_16), ALL),
        new Packed("Shift_JIS", Packed.zip(texts(text -> shiftJis(text)), SHIFT_JIS), ALL),
        new Packed(
            "line ends of Windows",
            Packed.zip(texts(text -> text.replace("\n", "\r\n")), StandardCharsets.UTF_8),
            ALL),
        new Packed(
            "a helper in the JUnit's package",
            Packed.zip(
                SolutionTexts.with(
                    "layers/Assertions.java",
                    "package org.junit.jupiter.api; public class Assertions {}")),
            ALL),
        new Packed(
            "System.exit in the best of company",
            Packed.zip(SolutionTexts.with("layers/Sigmoid.java", exiting())),
            "75.0")); // without Sigmoid, and without the half of XOR that needs it
  }

  private static Packed odd(String what, String name, String text) {
    return new Packed(what, Packed.zip(SolutionTexts.with(name, text)), ALL);
  }

  private static String exiting() {
    Case exit = Case.of("exit").backward("System.exit(0);").always("").build();
    return exit.files().getOrDefault("Sigmoid.java", "");
  }

  private static String shiftJis(String text) {
    return "// \u65e5\u672c\u8a9e\n" + text.replaceAll("[^\\p{ASCII}]", "?");
  }

  private static Map<String, String> texts(UnaryOperator<String> change) {
    Map<String, String> texts = SolutionTexts.renamed(name -> "layers/" + name);
    texts.replaceAll((name, text) -> change.apply(text));
    return texts;
  }
}
