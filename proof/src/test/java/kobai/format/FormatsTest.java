package kobai.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import kobai.report.Grades;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The formats together. */
@Isolated
class FormatsTest {

  @Test
  @DisplayName("Each format is found by its id and has its own file")
  void named_everyId_found() {
    for (GradeFormat format : Formats.all()) {
      assertSame(format, Formats.named(format.id()));
    }
    List<String> ids = Formats.all().stream().map(GradeFormat::id).toList();
    assertEquals(List.of("classroom50", "exercism", "gradescope", "junit", "prairielearn"), ids);
    List<String> files = Formats.all().stream().map(GradeFormat::fileName).toList();
    assertEquals(files.size(), new HashSet<>(files).size(), files.toString());
    assertTrue(files.contains("gradescope.json"), "what run_autograder looks for");
  }

  @Test
  @DisplayName("An unknown format is refused with a list of the known ones")
  void named_unknown_refused() {
    var refused = assertThrows(IllegalArgumentException.class, () -> Formats.named("gradesope"));
    assertEquals(
        "There is no format gradesope;"
            + " there are classroom50, exercism, gradescope, junit, prairielearn.",
        refused.getMessage());
  }

  @Test
  @DisplayName("The same grade gives the same bytes, whatever the machine's language and time zone")
  void of_otherMachine_sameBytes() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<String> here = all();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(here, all());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    for (String text : here) {
      assertTrue(text.endsWith("\n") && !text.contains("\r"), text);
    }
  }

  private static List<String> all() {
    return Formats.all().stream()
        .map(f -> f.of(Grades.failing(Hostile.TEXT), Hostile.context(Hostile.ENGLISH)))
        .toList();
  }
}
