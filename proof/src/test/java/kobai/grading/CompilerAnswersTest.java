package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import kobai.finding.CompilerAnswer;
import kobai.finding.DoesNotCompile;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What people write that the compiler refuses: real compilations, in every language. */
class CompilerAnswersTest {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private static final String FILE =
      """
      package layers;

      import static kobai.nn.Matrices.map;

      import kobai.nn.Layer;
      import kobai.nn.NotImplemented;
      import kobai.nn.Parameter;
      import org.apache.commons.math3.linear.RealMatrix;

      public class Some implements Layer {
        private final Parameter w; // D×M
        private RealMatrix y;

        public Some(RealMatrix w) {
          this.w = new Parameter("W", w);
        }

        @Override
        public RealMatrix forward(RealMatrix x) {
          return y = map(x.multiply(w.value()), v -> v);
        }

        @Override
        public RealMatrix backward(RealMatrix dout) {
          CODE
        }
      }
      """;

  private static DoesNotCompile refused(String text, Locale locale) {
    SourceFile file = new SourceFile("Some.java", text, StandardCharsets.UTF_8);
    Compiled compiled = Compilation.of(COMPILER, List.of(file), "exercises/layers/", locale);
    return (DoesNotCompile) Objects.requireNonNull(compiled.rejected().get("Some.java"), text);
  }

  private static String text(String code) {
    return code.startsWith("FILE ")
        ? code.substring(5).replace("|", "\n")
        : FILE.replace("CODE", code.replace("|", "\n"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "compiler-answers.csv", delimiter = '\t', maxCharsPerColumn = 9999)
  @DisplayName("Each has its own answer, the same in every language of the compiler")
  void code_refused_getsItsAnswer(String code, String id, @Nullable String word) {
    for (Locale locale : Texts.LANGUAGES) {
      DoesNotCompile why = refused(text(code), locale);
      CompilerAnswer answer = Objects.requireNonNull(why.answer(), why.toString());
      assertEquals(id, answer.id(), why.toString());
      String said = why.explain(Texts.in(locale)).next();
      assertTrue(word == null || said.contains(word), said);
      assertFalse(said.matches(".*\\{\\d.*"), said);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "compiler-answers.csv", delimiter = '\t', maxCharsPerColumn = 9999)
  @DisplayName("The message is on one line, without packages, and not longer than people read")
  void code_refused_shortMessage(String code, String id, @Nullable String word) {
    String message = refused(text(code), Locale.ENGLISH).message();
    assertTrue(message.length() < 200, message);
    assertFalse(message.contains("org.apache.commons.math3.linear.R"), message);
    assertFalse(message.contains("\n"), message);
  }

  @Test
  @DisplayName("A list of all methods of a name is cut to its first line")
  void overloads_many_oneLine() {
    String message = refused(text("return Math.max(dout, 3);"), Locale.ENGLISH).message();
    assertEquals("no suitable method found for max(RealMatrix,int)", message);
  }

  @Test
  @DisplayName("An unusual error keeps the general advice")
  void code_unusual_generalAdvice() {
    DoesNotCompile why = refused(text("return (RealMatrix) \"a\";"), Locale.ENGLISH);
    assertEquals(null, why.answer());
    assertEquals(
        Texts.in(Locale.ENGLISH).text("finding.does-not-compile.next", why.file()),
        why.explain(Texts.in(Locale.ENGLISH)).next());
  }

  @Test
  @DisplayName("A comment at the end of the line has no say in the answer")
  void comment_python_ignored() {
    DoesNotCompile why =
        refused(text("return dout; } // self.dW = np.dot(x.T, dout)"), Locale.ROOT);
    assertEquals("java.brace-extra", Objects.requireNonNull(why.answer()).id());
  }

  @Test
  @DisplayName("Every answer is met by some code above")
  void answers_all_areTried() throws Exception {
    String table =
        new String(
            CompilerAnswersTest.class.getResourceAsStream("compiler-answers.csv").readAllBytes(),
            StandardCharsets.UTF_8);
    Set<String> tried =
        table
            .lines()
            .map(line -> line.split("\t")[1])
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(CompilerAnswerKeys.all(), tried);
  }
}
