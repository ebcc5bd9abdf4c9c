package kobai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.report.page.Plotly;
import kobai.report.student.ReportPage;
import kobai.text.Texts;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a submission names, throws or prints is shown as text. */
@ExtendWith(Browsing.class)
@Tag(Tags.BROWSER)
class HostilePageTest {
  private static final String EVIL =
      "<script>document.title='hacked'</script></script><img src=x onerror=\"document.title='hacked'\">"
          + "]]> --> {{t.title}} {{{css}}} ${7*7} &lt;b&gt; \"onload=\"'";

  @Test
  @DisplayName(
      "Markup, script and templates in names, messages and output are shown, and do nothing")
  void page_hostileTexts_staysText(Chromium chromium, @TempDir Path folder) throws IOException {
    Grade grade = grade(folder);
    PageSample sample = new PageSample("hostile", "en", 10, 3, texts -> page(grade, texts));
    Page page = chromium.open(sample, folder);
    page.unfold();
    assertEquals("Your gradients", page.ask("document.title"));
    assertEquals(0L, page.ask("document.images.length"));
    assertEquals(sample.plots() + 2L, page.ask("document.scripts.length"));
    for (String place : List.of(".note", "h3", "th", "summary", ".facts dd", "pre")) {
      String shown =
          String.join(
              "\n",
              page.all(
                  "[...document.querySelectorAll('"
                      + place
                      + "')]"
                      + ".filter((part) => part.checkVisibility()).map((part) => part.textContent)"));
      assertTrue(shown.contains(EVIL), place + ": " + shown);
    }
    assertEquals(List.of(), page.complaints());
  }

  private static String page(Grade grade, Texts texts) {
    return ReportPage.of(grade, texts, Plotly.FILE, true);
  }

  /**
   * Grades a layer that throws the text. The grade gets the other texts here, since the JVM's own
   * output is not recorded.
   */
  private static Grade grade(Path folder) {
    String text = "\"" + EVIL.replace("\"", "\\\"") + "\"";
    Grade grade =
        Folder.ofSolutions(folder)
            .edit("Affine.java", "this.x = x;", "if (true) throw new Error(" + text + ");")
            .grade();
    List<ExerciseGrade> exercises = new ArrayList<>(grade.exercises());
    exercises.set(0, renamed(exercises.get(0)));
    return new Grade(EVIL, 1, true, exercises, List.of(new Grade.Note("encoding", EVIL)));
  }

  private static ExerciseGrade renamed(ExerciseGrade exercise) {
    List<CheckResult> checks =
        exercise.checks().stream()
            .map(c -> new CheckResult(EVIL, EVIL, c.max(), c.status(), c.findings(), EVIL))
            .toList();
    return new ExerciseGrade(EVIL, exercise.max(), checks, List.of());
  }
}
