package kobai.format;

import java.util.Locale;
import java.util.StringJoiner;
import kobai.text.Numbers;
import kobai.text.Texts;

/**
 * The text that Moodle shows to a student, in one line. Moodle reads feedback as HTML, so anything
 * that might be a tag is escaped.
 */
final class Feedback {
  private Feedback() {}

  /** Returns whether the row has a grade. A refused hand-in has one too: it has earned nothing. */
  static boolean graded(Row row) {
    return row.status().equals(Row.GRADED) || row.status().equals(Row.REFUSED);
  }

  static String of(Row row, Texts texts) {
    StringJoiner line = new StringJoiner("; ");
    for (Row.Exercise exercise : row.exercises()) {
      String points = Numbers.points(exercise.points()) + " / " + Numbers.points(exercise.max());
      line.add(exercise.name() + " " + points + " " + status(exercise.status(), texts));
    }
    if (!row.note().isBlank()) {
      line.add(row.note());
    }
    return Cell.of(escaped(line.toString()));
  }

  private static String status(String id, Texts texts) {
    return texts.textOr("status." + id.toUpperCase(Locale.ROOT).replace('-', '_'), id);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
