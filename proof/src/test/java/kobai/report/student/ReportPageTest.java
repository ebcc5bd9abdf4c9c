package kobai.report.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.report.Grades;
import kobai.report.page.Markup;
import kobai.text.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** A student's report as a document. */
class ReportPageTest {
  private static Grade halved; // Affine returns half of dx

  @BeforeAll
  static void grade(@TempDir Path folder) {
    halved = folder(folder).grade();
  }

  private static Folder folder(Path folder) {
    return Folder.ofSolutions(folder)
        .edit("Affine.java", "return dout.", "return dout.scalarMultiply(0.5).");
  }

  static Stream<Grade> grades() {
    return Stream.of(
        halved,
        Grades.notStarted(),
        Grades.passed(),
        Grades.one(),
        Grades.diagnosed(),
        Grades.measured(),
        Grades.failing("</pre><script>\u0000]]>"),
        Grades.message("<b>&amp;</b>"),
        Grades.withNote(),
        new Grade("nothing", 1, false, List.of(), List.of()));
  }

  private static String page(Grade grade, Locale language, boolean times) {
    return ReportPage.of(grade, Texts.in(language), "plotly.js", times);
  }

  @ParameterizedTest
  @MethodSource("grades")
  @DisplayName("Every page is well-formed, in its language, and loads only the one file next to it")
  void page_anyGrade_wellFormedAndAlone(Grade grade) {
    for (Locale language : Texts.LANGUAGES) {
      String html = page(grade, language, true);
      Markup page = Markup.of(html);
      assertEquals(language.getLanguage(), page.root().getAttribute("lang"));
      assertEquals(page.all("title"), page.all("h1"));
      for (String forbidden : List.of("http:", "https:", "url(", "href=", "@import", "<link")) {
        assertFalse(html.contains(forbidden), forbidden);
      }
      assertEquals(1, html.split(" src=\"", -1).length - 1);
    }
  }

  @Test
  @DisplayName("Both tables of shares are drawn, with a frame where they differ, and the curve")
  void page_measured_mapsAndCurve() {
    String html = page(Grades.measured(), Locale.ENGLISH, false);
    assertEquals(3, html.split("<svg ", -1).length - 1);
    assertEquals(2, html.split("class=\"marks\" d=\"M84 54h18v18h-18z\"", -1).length - 1, html);
    assertEquals(1, html.split("class=\"dots\"", -1).length - 1);
    assertTrue(html.contains("waits for dx"));
    assertEquals(1, html.split("<details class=\"failure\"", -1).length - 1, "one mistake");
  }

  @ParameterizedTest
  @MethodSource("grades")
  @DisplayName("Tables have captions, header cells have a scope, and no id is used twice")
  void page_anyGrade_captionsScopesIds(Grade grade) {
    Markup page = Markup.of(page(grade, Locale.ENGLISH, true));
    for (Element table : page.elements("table")) {
      assertEquals(1, table.getElementsByTagName("caption").getLength());
    }
    for (Element head : page.elements("th")) {
      assertTrue(head.getAttribute("scope").matches("row|col"), head.getTextContent());
    }
    List<String> ids =
        page.elements("*").stream()
            .map(e -> e.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .toList();
    assertEquals(new TreeSet<>(ids).size(), ids.size(), ids.toString());
  }

  @Test
  @DisplayName(
      "Without times the same files and seed give the same bytes, in each language its own")
  void page_withoutTimes_sameBytes(@TempDir Path folder) {
    Grade again = folder(folder).grade();
    for (Locale language : Texts.LANGUAGES) {
      assertEquals(page(halved, language, false), page(again, language, false));
    }
    assertNotEquals(page(again, Locale.ENGLISH, false), page(again, Locale.JAPANESE, false));
    assertNotEquals(
        page(again, Locale.ENGLISH, false), page(folder(folder).grade(2), Locale.ENGLISH, false));
  }
}
