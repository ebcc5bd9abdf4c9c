package kobai.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ServiceLoader;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.GradeReport;
import kobai.report.Grades;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code mvn test -Dkobai.hint}. */
@Isolated
class HintReportTest {

  @TempDir private Path temp;

  private @Nullable String layersBefore;
  private @Nullable String languageBefore;

  @BeforeEach
  void choose() {
    layersBefore = System.setProperty("kobai.layers", Folder.ofSolutions(temp).root().toString());
    languageBefore = System.setProperty("kobai.lang", "en");
  }

  @AfterEach
  void restore() {
    System.clearProperty("kobai.hint");
    restore("kobai.layers", layersBefore);
    restore("kobai.lang", languageBefore);
  }

  private static void restore(String property, @Nullable String before) {
    if (before == null) {
      System.clearProperty(property);
    } else {
      System.setProperty(property, before);
    }
  }

  private static String published(Grade grade) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new HintReport().publish(grade, out);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("A hint is given only if it was asked for")
  void publish_notAsked_nothing() throws IOException {
    assertEquals("", published(Grades.notStarted()));
  }

  @ParameterizedTest
  @CsvSource({
    "'',     Hint 1 of 4 for Affine",
    "true,   Hint 1 of 4 for Affine",
    "relu,   Hint 1 of 4 for ReLU",
    "Softmax, Softmax was not graded this time",
    "Swish,   'There is no exercise Swish; there are Affine'"
  })
  @DisplayName("With a name the hint is for that exercise, without for the next one")
  void publish_asked_hint(String asked, String said) throws IOException {
    System.setProperty("kobai.hint", asked);
    String text = published(Grades.notStarted());
    assertTrue(text.contains(said), text);
  }

  @Test
  @DisplayName("The hint comes last, after the screen and the page")
  void services_all_hintIsLast() {
    GradeReport last = null;
    for (GradeReport report : ServiceLoader.load(GradeReport.class)) {
      last = report;
    }
    assertTrue(last instanceof HintReport);
  }
}
