package kobai.handin.ingest;

import static kobai.finding.NotAccepted.Reason.AMBIGUOUS;
import static kobai.finding.NotAccepted.Reason.EMPTY;
import static kobai.finding.NotAccepted.Reason.LINK;
import static kobai.finding.NotAccepted.Reason.NESTED_ARCHIVE;
import static kobai.finding.NotAccepted.Reason.NOTHING_FOUND;
import static kobai.finding.NotAccepted.Reason.SPECIAL_FILE;
import static kobai.finding.NotAccepted.Reason.UNREADABLE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import kobai.course.Course;
import kobai.finding.NotAccepted;
import org.jspecify.annotations.Nullable;

/**
 * Takes the sources out of a hand-in, or says why it cannot.
 *
 * <p>It uses the exercises' files and other source files next to them, at the root, in {@code
 * layers/} or in {@code exercises/layers/}, under at most one wrapping folder; never anything else,
 * whatever its name. A folder may hold the zip that was uploaded instead. Nothing is unpacked to
 * disk, and no name in a hand-in leads to a file outside of it.
 */
public final class Ingest {
  private final Set<String> exercises; // names of files

  /**
   * Prepares for hand-ins.
   *
   * @param course whose exercises are looked for
   */
  public Ingest(Course course) {
    this.exercises = course.exercises().stream().map(e -> e + ".java").collect(Collectors.toSet());
  }

  /**
   * Takes the sources out of a hand-in. This never throws an exception, whatever the hand-in is.
   */
  public Ingested of(HandIn handIn) {
    if (handIn.refused() != null) {
      return new Refused(handIn.refused());
    }
    try {
      return SourceDecoding.of(chosen(handIn));
    } catch (Refusal e) {
      return new Refused(e.finding());
    } catch (IOException | RuntimeException e) { // one hand-in must not cost the class its grades
      return new Refused(new NotAccepted(UNREADABLE, e.getClass().getSimpleName()));
    }
  }

  private SelectedFiles chosen(HandIn handIn) throws IOException, Refusal {
    Path place = handIn.place();
    Contents.Kind kind = FolderReading.kind(place);
    if (handIn.parts().isEmpty()) {
      return switch (kind) {
        case FOLDER -> fromFolder(FolderReading.of(place));
        case FILE -> fromArchive(FolderReading.bytes(place, Limits.ARCHIVE + 1));
        case LINK -> throw new Refusal(LINK, handIn.id());
        default -> throw new Refusal(SPECIAL_FILE, handIn.id());
      };
    }
    return fromFolder(
        kind == Contents.Kind.FILE
            ? ClassZip.read(place, handIn.parts())
            : FolderReading.of(place, handIn.parts()));
  }

  private SelectedFiles fromArchive(byte[] bytes) throws Refusal {
    Contents contents = Archive.read(bytes);
    SelectedFiles chosen = SelectedFiles.from(contents.sources(), exercises);
    if (chosen.isEmpty() && !contents.archives().isEmpty()) {
      throw new Refusal(NESTED_ARCHIVE, list(contents));
    }
    return required(chosen, contents);
  }

  /** Reads a folder. It may hold both files and an archive; then they must be the same. */
  private SelectedFiles fromFolder(Contents contents) throws IOException, Refusal {
    SelectedFiles chosen = SelectedFiles.from(contents.sources(), exercises);
    @Nullable Refusal first = null;
    for (Contents.Bytes archive : contents.archives().values()) {
      try {
        SelectedFiles other = fromArchive(archive.read(Limits.ARCHIVE + 1));
        if (!chosen.isEmpty() && !chosen.isSameAs(other)) {
          throw new Refusal(AMBIGUOUS, list(contents));
        }
        chosen = other;
      } catch (Refusal e) {
        if (e.finding().reason() == AMBIGUOUS) {
          throw e;
        }
        first = first == null ? e : first;
      }
    }
    if (chosen.isEmpty() && first != null) {
      throw first;
    }
    return required(chosen, contents);
  }

  private static SelectedFiles required(SelectedFiles chosen, Contents contents) throws Refusal {
    if (contents.names().isEmpty()) {
      throw new Refusal(EMPTY, "");
    }
    if (chosen.isEmpty()) {
      throw new Refusal(NOTHING_FOUND, list(contents));
    }
    return chosen;
  }

  private static String list(Contents contents) {
    String some =
        contents.names().stream().sorted().limit(Limits.LISTED).collect(Collectors.joining(", "));
    return contents.names().size() > Limits.LISTED ? some + ", …" : some;
  }
}
