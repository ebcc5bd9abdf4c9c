package kobai.handin;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import kobai.report.Row;
import kobai.report.format.GradesCsv;
import kobai.report.format.MoodleGradebook;
import kobai.report.format.MoodleWorksheet;
import kobai.report.page.ClassPage;
import kobai.report.page.ClassSummary;
import org.jspecify.annotations.Nullable;

/**
 * The files about a class as a whole.
 *
 * @param moodle whether Moodle's gradebook is to import the grades
 * @param worksheet of a Moodle assignment, to be filled in; null if there is none
 */
public record ClassFiles(boolean moodle, @Nullable Path worksheet) {

  /** The table and the page alone. */
  public static final ClassFiles NO_MOODLE = new ClassFiles(false, null);

  /** Something that writes text. */
  @FunctionalInterface
  private interface Writing {
    void to(Appendable out) throws IOException;
  }

  /**
   * What there is to tell about the class.
   *
   * @param counts of the class
   * @param left the ids of hand-ins that the worksheet has no line for
   */
  public record Told(ClassSummary counts, List<String> left) {

    /** Creates an unmodifiable copy. */
    public Told {
      left = List.copyOf(left);
    }
  }

  Told write(GradedFolder folder, Journal journal, BatchSettings settings) throws IOException {
    List<String> exercises = settings.course().exercises();
    text(folder.file("grades.csv"), out -> GradesCsv.write(rows(journal), exercises, out));
    ClassSummary summary = new ClassSummary();
    for (String id : journal.ids()) {
      Entry entry = journal.entry(id);
      summary.add(entry.row());
      summary.keptInBy(entry.isolation());
    }
    Whole.write(folder.file("class.html"), ClassPage.of(summary, settings.texts()));
    if (moodle) {
      List<String> ids = journal.ids();
      MoodleGradebook.Key key = MoodleGradebook.Key.of(ids.isEmpty() ? "" : ids.get(0));
      text(
          folder.file("moodle-gradebook.csv"),
          out -> MoodleGradebook.write(rows(journal), key, "Kobai", settings.texts(), out));
    }
    List<String> left = List.of();
    if (worksheet != null) {
      MoodleWorksheet.Filled filled =
          MoodleWorksheet.fill(
              Files.readString(worksheet),
              rows(journal),
              MoodleWorksheet.Names.KNOWN,
              settings.texts());
      Whole.write(folder.file("moodle-worksheet.csv"), filled.text());
      left = filled.left();
    }
    return new Told(summary, left);
  }

  private static void text(Path file, Writing writing) throws IOException {
    Whole.write(
        file,
        out -> {
          BufferedWriter text =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          writing.to(text);
          text.flush();
        });
  }

  /** One row after the other, read from the journal when it is its turn. */
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
