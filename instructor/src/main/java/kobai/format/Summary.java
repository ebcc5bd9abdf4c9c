package kobai.format;

import java.util.StringJoiner;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.text.Numbers;
import kobai.text.Printable;
import kobai.text.Texts;

/** A grade in a few lines of plain text: the points of each exercise, the total, and the notes. */
final class Summary {
  private Summary() {}

  static String of(Grade grade, Texts texts) {
    StringJoiner lines = new StringJoiner("\n");
    for (ExerciseGrade exercise : grade.exercises()) {
      String status = texts.text("status." + exercise.status());
      lines.add(points(exercise.name(), exercise.points(), exercise.max()) + "  " + status);
    }
    lines.add(points(texts.text("screen.total"), grade.points(), grade.max()));
    for (Grade.Note note : grade.notes()) {
      lines.add(texts.text("note." + note.id(), note.file()));
    }
    return Printable.text(lines.toString());
  }

  private static String points(String name, double points, double max) {
    return name + ": " + Numbers.points(points) + " / " + Numbers.points(max);
  }
}
