package kobai.bundle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.course.Course;
import kobai.finding.NotAccepted;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.report.Paragraphs;
import kobai.report.StatusText;
import kobai.report.Terminal;
import kobai.text.Explanation;
import kobai.text.Fact;
import kobai.text.Numbers;
import kobai.text.Texts;

/**
 * The message to a student about the zip that was written: what is in it, and what is not right
 * yet.
 */
public final class BundleScreen {
  private final Texts texts;
  private final List<String> lines = new ArrayList<>();

  private BundleScreen(Texts texts) {
    this.texts = texts;
  }

  /**
   * Lays out the message as lines.
   *
   * @param course the course whose exercises are looked for
   */
  public static List<String> of(
      Bundle bundle, Path zip, Grade grade, Course course, Terminal terminal) {
    BundleScreen screen = new BundleScreen(terminal.texts());
    screen.contents(bundle, zip, grade);
    screen.open(grade);
    screen.next(BundleCheck.of(bundle, course));
    return screen.lines.stream().map(terminal::shown).toList();
  }

  private void contents(Bundle bundle, Path zip, Grade grade) {
    String files = String.join(", ", bundle.sources().keySet());
    line("");
    paragraph(texts.text("handin.written", zip.toString()), "  ");
    if (!files.isEmpty()) {
      paragraph(texts.text("handin.files", files), "  ");
    }
    String points = Numbers.points(grade.points());
    paragraph(texts.text("handin.points", points, Numbers.points(grade.max())), "  ");
    for (Grade.Note note : grade.notes()) {
      paragraph(texts.text("note." + note.id(), note.file()), "  ");
    }
  }

  private void open(Grade grade) {
    if (grade.passed()) {
      return;
    }
    line("");
    line("  " + texts.text("handin.open"));
    for (ExerciseGrade exercise : grade.exercises()) {
      exercise
          .firstUnfinished()
          .map(check -> wanting(exercise, check, grade))
          .ifPresent(what -> paragraph(exercise.name() + ": " + what, "    "));
    }
  }

  /**
   * Returns what is wrong: for a blocked or unstarted exercise, the status as in the grade table.
   */
  private String wanting(ExerciseGrade exercise, CheckResult check, Grade grade) {
    return switch (exercise.status()) {
      case BLOCKED, NOT_STARTED -> StatusText.of(exercise, grade, texts);
      default -> check.findings().get(0).explain(texts).headline();
    };
  }

  private void next(Optional<NotAccepted> refused) {
    line("");
    if (refused.isPresent()) {
      Explanation why = refused.get().explain(texts);
      paragraph(texts.text("handin.refused"), "  ");
      paragraph(why.headline(), "    ");
      for (Fact fact : why.facts()) {
        paragraph(fact.label() + "  " + fact.value(), "    ");
      }
      paragraph("→ " + why.next(), "    ");
    } else {
      paragraph(texts.text("handin.next"), "  ");
    }
    line("");
  }

  private void paragraph(String text, String indent) {
    lines.addAll(Paragraphs.of(indent, text));
  }

  private void line(String text) {
    lines.add(text);
  }
}
