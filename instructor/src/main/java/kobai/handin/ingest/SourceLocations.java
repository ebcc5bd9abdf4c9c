package kobai.handin.ingest;

import java.util.List;
import java.util.regex.Pattern;
import kobai.grading.SourceFile;
import kobai.text.Printable;

/**
 * The places where Kobai looks for exercises in a hand-in: at its root, in {@code layers/} or in
 * {@code exercises/layers/}, each under at most one folder that wraps everything.
 */
final class SourceLocations {
  private static final List<String> FOLDERS = List.of("", "layers/", "exercises/layers/");
  private static final Pattern WRAPPING = Pattern.compile("[^/]+/");

  /** A whole-project hand-in may also contain the sample solutions next to the exercises. */
  private static final String SOLUTIONS = "solutions/";

  private static final Pattern ARCHIVE =
      Pattern.compile(".*\\.(zip|rar|7z|tar|tgz|gz)", Pattern.CASE_INSENSITIVE);

  private SourceLocations() {}

  /** Returns whether this is the name of a source file in one of the places. */
  static boolean isSource(EntryName name) {
    return SourceFile.isSource(name.last())
        && name.last().codePoints().noneMatch(Printable::isUnseen)
        && isPlace(name.folder());
  }

  /** Returns whether this is an archive at the root, or in the folder that wraps everything. */
  static boolean isArchive(EntryName name) {
    return ARCHIVE.matcher(name.last()).matches() && name.parts().size() <= 2;
  }

  private static boolean isPlace(String folder) {
    if (folder.startsWith(SOLUTIONS)) {
      return false;
    }
    return FOLDERS.contains(folder) || FOLDERS.contains(WRAPPING.matcher(folder).replaceFirst(""));
  }
}
