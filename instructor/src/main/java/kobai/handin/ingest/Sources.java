package kobai.handin.ingest;

import java.util.List;
import kobai.grading.Grade;
import kobai.grading.SourceFile;

/**
 * A hand-in that can be graded. It need not hold every exercise: a missing one loses its own points
 * only.
 *
 * @param files the exercises and their helpers, by name
 * @param notes what the reader should know in addition to the grade
 */
public record Sources(List<SourceFile> files, List<Grade.Note> notes) implements Ingested {

  /** Creates an unmodifiable copy. */
  public Sources {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }
}
