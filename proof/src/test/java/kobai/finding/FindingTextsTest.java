package kobai.finding;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kobai.check.Examples;
import kobai.course.Course;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What findings say, in both languages. */
class FindingTextsTest {
  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final Texts JAPANESE = Texts.in(Locale.JAPANESE);
  private static final String JAPANESE_LETTERS = ".*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*";

  /** English words that Japanese sentences keep: names of code, and what students have typed. */
  private static final String CODE =
      "forward|backward|dout|null|Javadoc|NaN|return|copy|value|static|java|layers|exercises|git"
          + "|checkout|transpose|parameters|implements|package|public|class|getRowDimension"
          + "|getColumnDimension|println|System|out|err|exit|Eclipse|Temurin|JAVA_HOME|UTF";

  static Stream<Finding> findings() {
    return Examples.all().stream();
  }

  @Test
  @DisplayName("There is an example of every record of the family")
  void examples_allRecords() {
    Set<String> kinds =
        Examples.all().stream().map(f -> f.getClass().getSimpleName()).collect(Collectors.toSet());
    Set<String> family =
        Arrays.stream(Finding.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    assertEquals(new TreeSet<>(family), new TreeSet<>(kinds));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("findings")
  void explain_english_completeSentences(Finding finding) {
    expectComplete(finding.explain(ENGLISH));
    assertFalse(finding.explain(ENGLISH).toString().matches("(?s)" + JAPANESE_LETTERS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("findings")
  void explain_japanese_completeSentencesInJapanese(Finding finding) {
    Explanation explanation = finding.explain(JAPANESE);
    expectComplete(explanation);
    expectJapanese(explanation.headline());
    expectJapanese(explanation.next());
    assertTrue(explanation.headline().matches(".*[。0-9A-Za-z]"), explanation.headline());
    for (Fact fact : explanation.facts()) {
      assertTrue(fact.label().matches(JAPANESE_LETTERS), fact.label());
    }
  }

  private static void expectComplete(Explanation explanation) {
    String all = explanation.toString();
    assertAll(
        all,
        () -> assertFalse(explanation.headline().isBlank()),
        () -> assertFalse(explanation.next().isBlank()),
        () -> assertFalse(all.contains("{"), "nothing is left to fill in"),
        () -> assertFalse(all.contains("''"), "quotes are single"),
        () -> assertFalse(all.contains("\uFFFD") || all.contains("∞"), "numbers are legible"));
    for (Fact fact : explanation.facts()) {
      assertFalse(fact.label().isBlank() || fact.value().isBlank(), all);
    }
  }

  private static void expectJapanese(String sentence) {
    assertTrue(sentence.matches(JAPANESE_LETTERS), sentence);
    String words = sentence.replaceAll("「[^」]*」|\\b(" + CODE + ")\\b", "");
    assertFalse(words.matches(".*[a-z]{2,} [a-z]{2,}.*"), "English is left in: " + sentence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "wrong-gradient | dx is wrong: 6 of 6 entries differ from the numerical gradient.",
        "forward-noisy | forward gives different outputs for the same input.",
        "modified | backward changes dout, which it is only given to read.",
        "not-finite | dW[0][1] is NaN.",
        "null | dW is null, but must be a 3x2 matrix.",
        "wrong-shape | dx has the shape 2x3, but must be 3x2.",
        "threw | Affine.backward stopped with IllegalStateException.",
        "does-not-compile | exercises/layers/Affine.java does not compile.",
        "blocked | This waits until these work: Affine, ReLU.",
        "off-trajectory | Descent step 2 leads elsewhere than the numerical gradient does.",
        "not-learnt | The network did not learn XOR in 2 epochs; with right gradients it does in"
            + " about half of them.",
      })
  void headline_english_saysWhatIsWrong(String id, String headline) {
    Finding first =
        Examples.all().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    assertEquals(headline, first.explain(ENGLISH).headline());
  }

  @Test
  @DisplayName("A wrong gradient shows shape, worst entry, both values, ratio, how many are wrong")
  void facts_wrongGradient_everythingSeen() {
    List<Fact> facts = new WrongGradient(Examples.comparison(3), null).explain(ENGLISH).facts();
    assertEquals("shape", facts.get(0).label());
    assertEquals("2x3", facts.get(0).value());
    assertEquals("dx[", facts.get(1).value().substring(0, 3));
    assertEquals("yours / numerical", facts.get(4).label());
    assertEquals("3.00000", facts.get(4).value());
    assertEquals("x, this row", facts.get(5).label());
    assertEquals("dout, this row", facts.get(6).label());
    assertEquals(new Fact("wrong entries", "6 of 6"), facts.get(7));
  }

  @Test
  @DisplayName("What a student's message may contain cannot paint the terminal")
  void fact_controlCharacters_areBlank() {
    Threw threw = new Threw("X.forward", "E", "a\u001b[31m\u009b\u202eb\ud83dc 😀", null);
    assertEquals("a [31m  b\uFFFDc 😀", threw.explain(ENGLISH).facts().get(0).value());
  }

  @Test
  @DisplayName("Both languages have the same keys, and each check of the suite a Japanese title")
  void keys_sameInBothLanguages() throws ReflectiveOperationException {
    Properties japanese = properties("messages_ja.properties");
    Set<String> titles = new TreeSet<>();
    Set<String> keys = new TreeSet<>(japanese.stringPropertyNames());
    keys.removeIf(key -> key.startsWith("check.") && titles.add(key));
    assertEquals(new TreeSet<>(properties("messages.properties").stringPropertyNames()), keys);
    Set<String> used = new TreeSet<>();
    for (String test : Course.load().tests().values()) {
      for (Method method : Class.forName(test).getMethods()) {
        if (method.isAnnotationPresent(DisplayName.class)) {
          String own = "check." + test.substring(test.indexOf('.') + 1) + "." + method.getName();
          String ofKind = "check." + method.getName();
          assertTrue(titles.contains(own) || titles.contains(ofKind), own);
          used.add(titles.contains(own) ? own : ofKind);
        }
      }
    }
    assertEquals(used, titles, "no title without a check");
  }

  @Test
  @DisplayName("A language without texts gets English")
  void in_otherLanguage_english() {
    assertEquals("Total", Texts.in(Locale.FRENCH).text("screen.total"));
    assertEquals("合計", Texts.in(Locale.JAPAN).text("screen.total"));
  }

  private static Properties properties(String file) {
    Properties properties = new Properties();
    try {
      properties.load(
          new InputStreamReader(
              Texts.class.getResourceAsStream("/kobai/" + file), StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
