package kobai.format;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kobai.files.Csv;
import kobai.text.Numbers;
import kobai.text.Texts;
import org.apache.commons.csv.CSVPrinter;

/**
 * A class's grades for the import of Moodle's gradebook. The file always has columns for both
 * grades and feedback: Moodle would take a file with feedback alone for "no grades".
 */
public final class MoodleGradebook {
  private static final Pattern SPACE = Pattern.compile("\\s");

  private MoodleGradebook() {}

  /** The field by which Moodle identifies students; the same for the whole file. */
  public enum Key {
    /** The name with which the student logs in. */
    USERNAME,
    /** The student's number. */
    IDNUMBER,
    /** The e-mail address. */
    EMAIL;

    /** Guesses the kind of an id: an e-mail address has an @ inside, a number has only digits. */
    public static Key of(String id) {
      if (id.matches("[^@\\s]+@[^@\\s]+")) {
        return EMAIL;
      }
      return id.matches("[0-9]+") ? IDNUMBER : USERNAME;
    }

    /**
     * Guesses the kind of a class's ids: numbers if all are numbers, addresses if one is an
     * address.
     */
    public static Key of(Collection<String> ids) {
      Set<Key> keys = ids.stream().map(Key::of).collect(Collectors.toSet());
      if (keys.contains(EMAIL)) {
        return EMAIL;
      }
      return keys.equals(Set.of(IDNUMBER)) ? IDNUMBER : USERNAME;
    }
  }

  /**
   * Checks before anything is graded that Moodle can know every id of a class.
   *
   * @throws IllegalArgumentException if there is an id that it cannot know
   */
  public static void requireKnown(Collection<String> ids) {
    Key key = Key.of(ids);
    ids.forEach(id -> id(id, key));
  }

  /**
   * Writes the file row by row, as the rows come. A hand-in that could not be graded has no grade.
   *
   * @param rows the students
   * @param key the kind of their ids
   * @param item the name of the grade item
   * @param texts in the language of the students
   * @param out receives the file; stays open
   * @throws IllegalArgumentException if there is an id that Moodle would not know: its whole import
   *     would end there
   */
  public static void write(Iterator<Row> rows, Key key, String item, Texts texts, Appendable out)
      throws IOException {
    CSVPrinter csv = new CSVPrinter(out, Csv.FORMAT);
    String name = Cell.of(item);
    csv.printRecord("username", "idnumber", "email", name, name + " feedback");
    while (rows.hasNext()) {
      Row row = rows.next();
      String id = id(row.id(), key);
      csv.printRecord(
          List.of(
              key == Key.USERNAME ? id : "",
              key == Key.IDNUMBER ? id : "",
              key == Key.EMAIL ? id : "",
              Feedback.graded(row) ? Numbers.points(row.points()) : "-",
              Feedback.of(row, texts)));
    }
    csv.flush();
  }

  /**
   * An unsafe id cannot be changed to a safe one: Moodle does not know the student by another name.
   */
  private static String id(String id, Key key) {
    boolean fits = key == Key.USERNAME ? !SPACE.matcher(id).find() : Key.of(id) == key;
    if (id.isBlank() || !fits || !Cell.of(id).equals(id)) {
      throw new IllegalArgumentException(
          "Moodle has no "
              + key.name().toLowerCase(Locale.ROOT)
              + " such as \""
              + Cell.of(id)
              + "\", and would end the import there. For what Moodle let you download there is"
              + " --moodle-worksheet.");
    }
    return id;
  }
}
