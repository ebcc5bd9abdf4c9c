package kobai.handin;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import kobai.classpage.ClassPage;
import kobai.classpage.ClassSummary;
import kobai.files.AtomicFile;
import kobai.format.GradesCsv;
import kobai.format.MoodleGradebook;
import kobai.format.MoodleWorksheet;
import kobai.format.Row;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The files about a class as a whole.
 *
 * @param moodle whether to write a file for the import of Moodle's gradebook
 * @param worksheet of a Moodle assignment, to be filled in; null if there is none
 * @param columns of the worksheet that are written
 */
public record ClassFiles(boolean moodle, @Nullable Path worksheet, MoodleWorksheet.Names columns) {

  private static final String GRADEBOOK = "moodle-gradebook.csv";
  private static final String FILLED = "moodle-worksheet.csv";

  /** Something that writes text. */
  @FunctionalInterface
  private interface Writing {
    void to(Appendable out) throws IOException;
  }

  /**
   * What to report about the class.
   *
   * @param counts of the class
   * @param left the ids of hand-ins that have no line in the worksheet, or no grade
   */
  public record Told(ClassSummary counts, List<String> left) {

    /** Creates an unmodifiable copy. */
    public Told {
      left = List.copyOf(left);
    }
  }

  /**
   * Checks before anything is graded that the files can be written.
   *
   * @param ids of the hand-ins
   * @throws IllegalArgumentException if Moodle would not know an id, or there is no such worksheet
   * @throws IOException if the worksheet cannot be read
   */
  public void requireUsable(List<String> ids, Texts texts) throws IOException {
    if (moodle) {
      MoodleGradebook.requireKnown(ids);
    }
    if (worksheet != null) {
      MoodleWorksheet.fill(text(worksheet), Collections.emptyIterator(), columns, texts);
    }
  }

  private static String text(Path worksheet) throws IOException {
    try {
      return Files.readString(worksheet);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          worksheet + " is not UTF-8, as what Moodle lets you download is.", e);
    }
  }

  /** Returns the names of the files for Moodle. */
  public List<String> forMoodle() {
    return Stream.of(moodle ? GRADEBOOK : "", worksheet != null ? FILLED : "")
        .filter(name -> !name.isEmpty())
        .toList();
  }

  Told write(GradedFolder folder, Journal journal, BatchSettings settings) throws IOException {
    List<String> exercises = settings.course().exercises();
    text(folder.file("grades.csv"), out -> GradesCsv.write(rows(journal), exercises, out));
    ClassSummary summary = new ClassSummary();
    for (String id : journal.ids()) {
      JournalLine entry = journal.entry(id);
      summary.add(entry.row());
      summary.keptInBy(entry.isolation());
    }
    AtomicFile.write(folder.file("class.html"), ClassPage.of(summary, settings.texts()));
    if (moodle) {
      MoodleGradebook.Key key = MoodleGradebook.Key.of(journal.ids());
      text(
          folder.file(GRADEBOOK),
          out -> MoodleGradebook.write(rows(journal), key, "Kobai", settings.texts(), out));
    }
    List<String> left = List.of();
    if (worksheet != null) {
      MoodleWorksheet.Filled filled =
          MoodleWorksheet.fill(text(worksheet), rows(journal), columns, settings.texts());
      AtomicFile.write(folder.file(FILLED), filled.text());
      left = filled.left();
    }
    return new Told(summary, left);
  }

  private static void text(Path file, Writing writing) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          BufferedWriter text =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          writing.to(text);
          text.flush();
        });
  }

  /** Returns one row after the other, each read from the journal when it is needed. */
  private static Iterator<Row> rows(Journal journal) {
    Iterator<String> ids = journal.ids().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return ids.hasNext();
      }

      @Override
      public Row next() {
        try {
          return journal.entry(ids.next()).row();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }
}
