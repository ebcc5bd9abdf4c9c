package kobai.report.format;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import kobai.check.Texts;
import kobai.report.Points;
import kobai.report.Row;
import org.apache.commons.csv.CSVPrinter;

/**
 * A class's grades for the import of Moodle's gradebook. There is always a column of feedback
 * beside the grades, and never one alone: Moodle would take that for "no grades".
 */
public final class MoodleGradebook {
  private MoodleGradebook() {}

  /** By which of its fields Moodle finds the student; one for the whole file. */
  public enum Key {
    /** The name with which the student logs in. */
    USERNAME,
    /** The student's number. */
    IDNUMBER,
    /** The e-mail address. */
    EMAIL;

    /** Guesses what an id is: an e-mail address has an @ inside, a number digits only. */
    public static Key of(String id) {
      if (id.matches("[^@\\s]+@[^@\\s]+")) {
        return EMAIL;
      }
      return id.matches("[0-9]+") ? IDNUMBER : USERNAME;
    }
  }

  /**
   * Writes the file, row by row as they come. A hand-in that could not be graded has no grade.
   *
   * @param rows the students
   * @param key what their ids are
   * @param item the name of the grade item
   * @param texts in the language of the students
   * @param out where to; stays open
   * @throws IllegalArgumentException if Moodle would not know an id, which ends its whole import
   */
  public static void write(Iterator<Row> rows, Key key, String item, Texts texts, Appendable out)
      throws IOException {
    CSVPrinter csv = new CSVPrinter(out, Csv.FORMAT);
    String name = Cell.of(item);
    csv.printRecord("username", "idnumber", "email", name, name + " feedback");
    while (rows.hasNext()) {
      Row row = rows.next();
      String id = id(row, key);
      csv.printRecord(
          List.of(
              key == Key.USERNAME ? id : "",
              key == Key.IDNUMBER ? id : "",
              key == Key.EMAIL ? id : "",
              Feedback.graded(row) ? Points.text(row.points()) : "-",
              Feedback.of(row, texts)));
    }
    csv.flush();
  }

  /** An id that is not safe in a cell cannot be made so: under another name Moodle knows nobody. */
  private static String id(Row row, Key key) {
    String id = row.id();
    boolean fits = key != Key.EMAIL || Key.of(id) == Key.EMAIL;
    if (id.isBlank() || !fits || !Cell.of(id).equals(id)) {
      throw new IllegalArgumentException(
          "Moodle has no "
              + key.name().toLowerCase(Locale.ROOT)
              + " such as \""
              + Cell.of(id)
              + "\".");
    }
    return id;
  }
}
