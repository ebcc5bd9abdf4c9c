package kobai.handin.ingest;

import java.nio.file.Path;
import java.util.List;
import kobai.finding.NotAccepted;
import org.jspecify.annotations.Nullable;

/**
 * One student's hand-in in the folder (or zip) of a class.
 *
 * @param id names the student: unique in the class, on one line, and a name that a file may have
 * @param place a folder or a zip of this hand-in alone; if {@code parts} are given, one that it
 *     shares with other hand-ins
 * @param parts the parts of the place that belong to this hand-in; empty if all of it does
 * @param refused the reason why it is refused before it is read; null if it is not
 */
public record HandIn(String id, Path place, List<Part> parts, @Nullable NotAccepted refused) {

  /** Creates an unmodifiable copy. */
  public HandIn {
    parts = List.copyOf(parts);
  }

  /** Creates a hand-in that has its place to itself. */
  public HandIn(String id, Path place) {
    this(id, place, List.of(), null);
  }

  /**
   * A file or a folder of a place that several hand-ins share.
   *
   * @param entry its name in that place
   * @param name its name in the hand-in; empty for a folder that is the hand-in
   */
  public record Part(String entry, String name) {}

  HandIn withId(String other) {
    return new HandIn(other, place, parts, refused);
  }

  HandIn refusedFor(NotAccepted why) {
    return new HandIn(id, place, parts, why);
  }
}
