package kobai.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kobai.files.Csv;
import kobai.text.Numbers;
import kobai.text.Texts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the grading worksheet of a Moodle assignment that a teacher has downloaded. Only two
 * cells of a line are written: grade and feedback. The lines of other students stay exactly as they
 * are.
 *
 * <p>Moodle numbers the participants of an assignment. The worksheet says "Participant 123", or the
 * same in the teacher's language. The folder of the hand-in is called "Full
 * Name_123_assignsubmission_file_", and {@link kobai.format.Row#id()} may be only its beginning,
 * "Full Name_123". A hand-in with any other name is found if its id equals the identifier of a
 * line.
 */
public final class MoodleWorksheet {
  private static final Pattern FOLDER = Pattern.compile(".*_([0-9]+)(_assignsubmission_.*)?");
  private static final Pattern PARTICIPANT = Pattern.compile("[^0-9]*([0-9]+)");
  private static final String MARK = "\uFEFF"; // the byte order mark, by which Moodle marks UTF-8

  private final Map<String, Row> waiting = new LinkedHashMap<>();
  private final Texts texts;

  private MoodleWorksheet(Texts texts) {
    this.texts = texts;
  }

  /**
   * The columns to write, by their titles or by their numbers from 1.
   *
   * @param grade the column of grades; blank if its title is English or Japanese
   * @param feedback the column of feedback; blank if its title is English or Japanese, or if there
   *     is none
   */
  public record Names(String grade, String feedback) {
    /** The columns as Moodle calls them in English and Japanese. */
    public static final Names KNOWN = new Names("", "");
  }

  /**
   * A worksheet that has been filled in.
   *
   * @param text the worksheet, to be uploaded to Moodle
   * @param left the ids of hand-ins that have no line there, or no grade
   */
  public record Filled(String text, List<String> left) {

    /** Creates an unmodifiable copy. */
    public Filled {
      left = List.copyOf(left);
    }
  }

  /**
   * Fills in a worksheet.
   *
   * @param worksheet as downloaded
   * @param rows the students
   * @param names of the columns
   * @param texts in the language of the students
   * @throws IllegalArgumentException if it is not a worksheet, or if Moodle would ignore a grade
   */
  public static Filled fill(String worksheet, Iterator<Row> rows, Names names, Texts texts) {
    MoodleWorksheet filling = new MoodleWorksheet(texts);
    List<String> left = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (!Feedback.graded(row)) {
        left.add(row.id());
      } else if (filling.waiting.putIfAbsent(key(row.id(), FOLDER), row) != null) {
        throw new IllegalArgumentException("Two hand-ins are by the participant of " + row.id());
      }
    }
    String filled = filling.fill(worksheet, names);
    filling.waiting.values().forEach(row -> left.add(row.id()));
    return new Filled(filled, left);
  }

  private static String key(String id, Pattern pattern) {
    Matcher number = pattern.matcher(id);
    return number.matches() ? "participant " + number.group(1) : id;
  }

  private String fill(String worksheet, Names names) {
    String mark = worksheet.startsWith(MARK) ? MARK : "";
    String text = worksheet.substring(mark.length());
    CSVFormat format = Csv.FORMAT.builder().setDelimiter(delimiter(text)).get();
    List<CSVRecord> lines = lines(text, format);
    WorksheetColumns columns = WorksheetColumns.of(lines.get(0), names);
    StringBuilder filled = new StringBuilder(mark);
    for (int k = 0; k < lines.size(); k++) {
      CSVRecord line = lines.get(k);
      int start = (int) line.getCharacterPosition();
      int end =
          k + 1 < lines.size() ? (int) lines.get(k + 1).getCharacterPosition() : text.length();
      String raw = text.substring(start, end);
      boolean student = k > 0 && line.size() == lines.get(0).size(); // else an empty last line
      Row row = student ? take(line) : null;
      filled.append(row == null ? raw : format.format(cells(line, row, columns)) + lineEnd(raw));
    }
    return filled.toString();
  }

  private @Nullable Row take(CSVRecord line) {
    String identifier = line.get(0).strip();
    Row row = waiting.remove(identifier);
    if (row != null) {
      return row;
    }
    String participant = key(identifier, PARTICIPANT);
    Row found = waiting.get(participant);
    return found != null && isBy(found, line) ? waiting.remove(participant) : null;
  }

  /**
   * Returns whether the line belongs to the student of the row. A number alone could belong to
   * another student if the class does not come from Moodle. So the line must also contain the name
   * before the number, or begin with it, which may be the word by which Moodle hides names.
   */
  private static boolean isBy(Row row, CSVRecord line) {
    String name = row.id().replaceFirst("_[0-9]+(_assignsubmission_.*)?$", "");
    return row.id().contains("_assignsubmission_")
        || line.get(0).startsWith(name)
        || line.stream().anyMatch(cell -> same(cell, name));
  }

  private static boolean same(String cell, String name) {
    return Normalizer.normalize(cell.strip(), Normalizer.Form.NFC)
        .equals(Normalizer.normalize(name.strip(), Normalizer.Form.NFC));
  }

  private Object[] cells(CSVRecord line, Row row, WorksheetColumns columns) {
    String[] cells = line.values();
    if (columns.max() >= 0 && row.points() > number(cells[columns.max()], row.points())) {
      throw new IllegalArgumentException(
          "Moodle would pass over the grade of "
              + row.id()
              + ": "
              + Numbers.points(row.points())
              + " is more than the assignment's maximum, "
              + cells[columns.max()]
              + ".");
    }
    cells[columns.grade()] = Numbers.points(row.points());
    if (columns.feedback() >= 0) {
      cells[columns.feedback()] = Feedback.of(row, texts);
    }
    return cells;
  }

  private static double number(String cell, double otherwise) {
    String number = cell.strip().replace(',', '.');
    return number.matches("[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(number) : otherwise;
  }

  /**
   * Returns the sign that separates most in the first line: a spreadsheet program may have saved
   * the file with another one.
   */
  private static char delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ',';
    for (char sign : new char[] {';', '\t'}) {
      if (count(header, sign) > count(header, best)) {
        best = sign;
      }
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  private static List<CSVRecord> lines(String text, CSVFormat format) {
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<CSVRecord> lines = parser.getRecords();
      if (lines.isEmpty()) {
        throw new IllegalArgumentException("The worksheet is empty.");
      }
      return lines;
    } catch (UncheckedIOException | IOException e) {
      throw new IllegalArgumentException("This is no worksheet: " + e.getMessage(), e);
    }
  }

  private static String lineEnd(String raw) {
    return raw.endsWith("\r\n") ? "\r\n" : raw.endsWith("\n") ? "\n" : "";
  }
}
