package kobai.handin.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the hand-ins of a class. They are in a folder, or in a zip of it: a folder or a zip for
 * each student, or a download from Moodle or Gradescope (see {@link Downloads}).
 *
 * <p>Everything there becomes a hand-in with its own id, except what an operating system left
 * behind. So no student is lost silently, and {@link Ingest} says what is wrong with things that
 * are not hand-ins.
 */
public final class HandIns {
  private static final Pattern EXPORT = Pattern.compile("assignment_.*_export");

  private HandIns() {}

  /**
   * Returns the hand-ins, sorted by id. The same names give the same hand-ins, in whatever order
   * the system lists them.
   *
   * @throws IOException if the place itself cannot be read
   */
  public static List<HandIn> in(Path folderOrZip) throws IOException {
    List<Found> found =
        Files.isDirectory(folderOrZip) ? inFolder(folderOrZip) : ClassZip.list(folderOrZip);
    List<HandIn> handIns = new ArrayList<>(StudentIds.unique(Downloads.of(found)));
    handIns.sort(Comparator.comparing(HandIn::id));
    return List.copyOf(handIns);
  }

  private static List<Found> inFolder(Path folder) throws IOException {
    List<Path> children = children(folder);
    if (children.size() == 1 && isExport(children.get(0))) {
      return inFolder(children.get(0));
    }
    return children.stream().map(HandIns::found).toList();
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.filter(path -> !StudentIds.isJunk(nameOf(path))).sorted().toList();
    }
  }

  private static Found found(Path path) {
    boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    return new Found(nameOf(path), isFolder, path, List.of(), null);
  }

  private static boolean isExport(Path path) {
    return isExport(nameOf(path)) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns whether Gradescope gives such a name to its folder. */
  static boolean isExport(String name) {
    return EXPORT.matcher(name).matches();
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
