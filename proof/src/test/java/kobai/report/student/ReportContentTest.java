package kobai.report.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.report.page.Markup;
import kobai.text.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** A report on an Affine that returns half of dx. */
class ReportContentTest {
  private static Markup page;

  @BeforeAll
  static void read(@TempDir Path folder) {
    Grade grade =
        Folder.ofSolutions(folder)
            .edit("Affine.java", "return dout.", "return dout.scalarMultiply(0.5).")
            .grade();
    page = Markup.of(ReportPage.of(grade, Texts.in(Locale.ENGLISH), "plotly.js", false));
  }

  @Test
  @DisplayName("A wrong gradient has three maps side by side, every cell with its exact value")
  void page_wrongGradient_threeMapsWithExactValues() {
    List<Element> maps =
        page.elements("table").stream().filter(t -> t.getAttribute("class").equals("map")).toList();
    assertTrue(maps.size() >= 3);
    assertEquals(0, maps.size() % 3);
    List<String> captions = page.all("caption");
    assertTrue(captions.contains("dx: yours") && captions.contains("dx: numerical"));
    assertTrue(captions.contains("dx: difference, in error bars"));
    String number = "\\[\\d+]\\[\\d+] = -?\\d\\S*( \\(± \\S+\\))?";
    for (Element map : maps) {
      Element body = (Element) map.getElementsByTagName("tbody").item(0);
      for (int k = 0; k < body.getElementsByTagName("td").getLength(); k++) {
        String title = ((Element) body.getElementsByTagName("td").item(k)).getAttribute("title");
        assertTrue(title.matches(number), title);
      }
    }
  }

  @Test
  @DisplayName("Right gradients show how many digits agree")
  void page_passed_digits() {
    String digits = page.all("small").toString();
    assertTrue(digits.matches("(?s).*dW agrees in 1[0-6] digits.*"), digits);
  }

  @Test
  @DisplayName("A check of many batches shows each gradient once")
  void page_manyBatches_oneLineForEachGradient() {
    for (Element cell : page.elements("td")) {
      int lines = cell.getElementsByTagName("small").getLength();
      assertTrue(lines <= 3, cell.getTextContent()); // dx, dW, db
    }
  }

  @Test
  @DisplayName("After an exception the page shows the shapes that met, as the screen does")
  void page_exception_shapes(@TempDir Path folder) {
    Grade grade =
        Folder.ofSolutions(folder)
            .edit("Affine.java", "w.value().transpose()", "w.value()")
            .grade();
    Markup stopped = Markup.of(ReportPage.of(grade, Texts.in(Locale.ENGLISH), "plotly.js", false));
    List<String> values = stopped.all("dd");
    assertTrue(values.contains("x 5x4, dout 5x3, W 4x3, b 1x3"), values.toString());
  }
}
