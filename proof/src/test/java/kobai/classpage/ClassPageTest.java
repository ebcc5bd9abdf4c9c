package kobai.classpage;

import static kobai.classpage.SmallRows.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kobai.format.Row;
import kobai.report.page.Markup;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of a class says. */
class ClassPageTest {
  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  private static String page(List<Row> rows) {
    return ClassPage.of(ClassRows.summary(rows), ENGLISH);
  }

  @Test
  @DisplayName("The numbers are those of the rows")
  void page_knownRows_theirNumbers() {
    Markup page =
        Markup.of(
            page(
                List.of(
                    row("a", 100, "passed"),
                    row("b", 50, "failed", "sign"),
                    row("c", 30, "failed", "sign"),
                    row("d", 20, "failed", "sign", "doubled"))));
    assertEquals(List.of("4", "4", "0", "40 of 100"), page.all("dd"));
    assertEquals(
        "Half of the class has between 27.5 and 62.5 of 100 points."
            + " The median is 40, the mean 50.",
        page.all("figcaption").get(0));
    assertEquals(List.of("50 of 100", "1", "3", "0", "0", "0"), page.cells(1, 0));
    assertEquals(List.of("25%", "1", "3", "0"), page.cells(2, 0));
    assertEquals(List.of("3"), page.cells(3, 0));
    assertEquals("The gradient has the wrong sign throughout.", page.all("h3").get(0));
    assertEquals(List.of("The gradient is twice as large as it should be."), page.all("ul"));
  }

  @Test
  @DisplayName("A mistake of one or two students is shown without number and place")
  void page_fewWithAMistake_notCountedOut() {
    Row other = row("d", 20, "failed", "sign");
    Row.Exercise here = other.exercises().get(0);
    Row.Exercise there = new Row.Exercise("B", 0, 0, "failed", here.checks(), List.of("sign"));
    Row both = new Row("d", 20, 100, Row.GRADED, "", List.of(here, there));
    List<Row> rows = List.of(row("a", 0, "failed", "sign"), row("b", 0, "failed", "sign"), both);
    Markup page = Markup.of(page(rows));
    assertEquals(List.of("3", "< 3"), page.cells(4, 0));
    assertEquals("3 of 3 students. Where: A.", page.all("p").get(1));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2"})
  @DisplayName("A class of fewer than three students is only counted")
  void page_tinyClass_onlyCounted(int students) {
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < students; k++) {
      rows.add(row("student-" + k, 77, "failed", "sign"));
    }
    String html = page(rows);
    assertEquals(List.of("" + students, "" + students, "0"), Markup.of(html).all("dd"));
    assertTrue(Markup.of(html).all("table").isEmpty());
    assertFalse(html.contains("77 "));
  }
}
