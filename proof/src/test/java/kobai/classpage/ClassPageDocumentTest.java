package kobai.classpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipFile;
import kobai.format.Row;
import kobai.report.page.Markup;
import kobai.text.Texts;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/**
 * The page of a class as a document: complete, needing no other file, reproducible and anonymous.
 */
class ClassPageDocumentTest {
  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final List<Row> CLASS = ClassRows.of(120, 4);

  private static String page(List<Row> rows) {
    return ClassPage.of(ClassRows.summary(rows), ENGLISH);
  }

  @Test
  @DisplayName("No id and no note of any student is on the page")
  void page_anyClass_namesNobody() {
    String html = page(CLASS);
    for (Row row : CLASS) {
      assertFalse(html.contains(row.id()), row.id());
    }
    assertFalse(html.contains("a note on") || html.contains("not a zip"));
  }

  @Test
  @DisplayName("Titles are text, whatever they look like")
  void page_markupInTitles_isEscaped() {
    String evil = "<script>alert('x')</script>\" onload=\"&amp;\u0000";
    Row.Check check = new Row.Check("T." + evil, evil, "failed");
    Row.Exercise exercise = new Row.Exercise(evil, 1, 2, "failed", List.of(check), List.of("sign"));
    Row row = new Row("id", 1, 2, Row.GRADED, "", List.of(exercise));
    String html = page(List.of(row, row, row));
    assertFalse(html.contains("<script"));
    String shown = "<script>alert('x')</script>\" onload=\"&amp;";
    assertTrue(Markup.of(html).all("caption").contains(shown), html);
  }

  @Test
  @DisplayName("Rows in any order give the same bytes")
  void page_rowsShuffled_sameBytes() {
    String html = page(CLASS);
    for (int seed = 0; seed < 20; seed++) {
      List<Row> shuffled = new ArrayList<>(CLASS);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(html, page(shuffled));
    }
  }

  @Test
  @DisplayName("5,000 rows take little time, and the page does not grow with them")
  void page_fiveThousand_quickAndFlat() {
    List<Row> rows = ClassRows.of(5000, 2);
    String html = assertTimeout(Duration.ofSeconds(5), () -> page(rows));
    assertTrue(html.length() < 1.2 * page(CLASS).length());
  }

  @ParameterizedTest
  @CsvSource({"en, The class at a glance", "ja, クラス全体の様子"})
  @DisplayName("The page is well-formed, names its language, and loads nothing from elsewhere")
  void page_anyLanguage_wellFormedAndAlone(String language, String title) {
    Texts texts = Texts.in(Locale.forLanguageTag(language));
    String html = ClassPage.of(ClassRows.summary(CLASS), texts);
    Markup page = Markup.of(html);
    assertEquals(language, page.root().getAttribute("lang"));
    assertEquals(List.of(title), page.all("title"));
    assertEquals(List.of(title), page.all("h1"));
    for (String forbidden :
        List.of("<script", "http:", "https:", "url(", "src=", "href=", "@import")) {
      assertFalse(html.contains(forbidden), forbidden);
    }
  }

  @Test
  @DisplayName("Every table has a caption, and every header cell says which cells it is for")
  void page_tables_captionAndScope() {
    Markup page = Markup.of(page(CLASS));
    for (Element table : page.elements("table")) {
      assertEquals(1, table.getElementsByTagName("caption").getLength());
    }
    for (Element head : page.elements("th")) {
      assertTrue(head.getAttribute("scope").matches("row|col"), head.getTextContent());
    }
  }

  @Test
  @DisplayName("The runnable jar has what the page needs")
  @Tag(Tags.JAR)
  @Tag(Tags.DAILY)
  void jar_built_hasTemplatesAndStyle() throws IOException {
    try (ZipFile jar = new ZipFile("target/kobai.jar")) {
      for (String file : List.of("class.mustache", "layout.mustache", "kobai.css")) {
        assertNotNull(jar.getEntry("kobai/report/page/" + file), file);
      }
    }
  }
}
