package kobai.report.student;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.text.Numbers;
import kobai.text.Printable;
import kobai.text.Texts;
import kobai.train.Xor;

/** The content of a student's report, which report.mustache shows. */
final class ReportView {
  private final Grade grade;
  private final Texts texts;
  private final String plotly;
  private final boolean times;

  ReportView(Grade grade, Texts texts, String plotly, boolean times) {
    this.grade = grade;
    this.texts = texts;
    this.plotly = plotly;
    this.times = times;
  }

  /** A number, and what it counts. */
  record Number(String label, String value, String of) {}

  String plotly() {
    return plotly;
  }

  List<Number> figures() {
    int all = grade.exercises().size();
    long passed = grade.exercises().stream().filter(e -> e.status() == Status.PASSED).count();
    return List.of(
        new Number(text("points"), Numbers.points(grade.points()), of(Numbers.points(grade.max()))),
        new Number(text("passed"), String.valueOf(passed), of(String.valueOf(all))));
  }

  String source() {
    return text("source", Printable.text(grade.submission()), String.valueOf(grade.seed()));
  }

  private String of(String whole) {
    return text("of", whole);
  }

  private String text(String key, Object... arguments) {
    return texts.text("report." + key, arguments);
  }

  List<String> notes() {
    return grade.notes().stream()
        .map(note -> texts.text("note." + note.id(), note.file()))
        .toList();
  }

  List<ExercisePart> exercises() {
    return grade.exercises().stream().map(e -> new ExercisePart(e, texts)).toList();
  }

  /** The exercise to work on next. */
  Optional<ExercisePart> next() {
    return grade.firstUnfinished().map(e -> new ExercisePart(e, texts));
  }

  boolean isDone() {
    return grade.firstUnfinished().isEmpty();
  }

  FlowPart flow() {
    return FlowPart.of(Xor.SIGMOID, grade.seed(), texts);
  }

  List<LearningPart> learning() {
    return Arrays.stream(Xor.values())
        .map(xor -> new LearningPart(LearningPaths.of(xor, grade), texts, times))
        .toList();
  }
}
