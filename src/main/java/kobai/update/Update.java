package kobai.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kobai.files.FileTree;

/**
 * Brings a newer Kobai into a student's copy. The student's own work stays: exercises/layers, and
 * every file that did not come with Kobai. If the student changed a file of Kobai's, that version
 * is kept next to the new one.
 */
public final class Update {
  private static final String MINE = ".mine"; // the ending of a changed file's new name

  private static final List<String> COMPILED = List.of("classes", "test-classes", "maven-status");

  private final Path copy;
  private final Manifest before;
  private final Path from;
  private final Set<String> renewed = new TreeSet<>();
  private final Set<String> added = new TreeSet<>();
  private final Set<String> removed = new TreeSet<>();
  private final Map<String, String> kept = new TreeMap<>();
  private final Set<String> left = new TreeSet<>();

  private Update(Path copy, Manifest before, Path from) {
    this.copy = copy;
    this.before = before;
    this.from = from;
  }

  /**
   * Brings a copy up to date. If this is interrupted, a second call finishes it.
   *
   * @param copy the folder in which a student works
   * @param from a newer copy, in which no one works
   * @throws IOException if one of them is not a copy for students (call {@link #isCopy} first), or
   *     a file cannot be written
   */
  public static Update of(Path copy, Path from) throws IOException {
    Update update = new Update(copy, Manifest.of(copy), from);
    update.run(Manifest.of(from));
    return update;
  }

  /** Returns whether a folder is a copy for students. */
  public static boolean isCopy(Path folder) {
    return Files.isRegularFile(folder.resolve(Manifest.FILE));
  }

  private void run(Manifest after) throws IOException {
    for (String path : after.files().keySet()) {
      renew(path);
    }
    for (String path : layers()) {
      addLayer(path);
    }
    for (String path : before.files().keySet()) {
      if (!after.files().containsKey(path)) {
        remove(path);
      }
    }
    copy(Manifest.FILE);
    for (String compiled : COMPILED) { // else a class without a source would stay
      FileTree.delete(copy.resolve("target").resolve(compiled));
    }
  }

  private void renew(String path) throws IOException {
    Path old = copy.resolve(path);
    if (Files.exists(old) && same(old, from.resolve(path))) {
      return;
    }
    if (Files.exists(old) && !before.isAsGiven(path, Files.readAllBytes(old))) {
      Path mine = mine(old);
      Files.copy(old, mine);
      kept.put(
          path,
          path + mine.getFileName().toString().substring(old.getFileName().toString().length()));
    }
    copy(path);
    renewed.add(path);
  }

  /**
   * Returns whether two files are equal, apart from line ends: on Windows, git may have changed
   * them.
   */
  private static boolean same(Path one, Path other) throws IOException {
    byte[] contents = Files.readAllBytes(one);
    byte[] others = Files.readAllBytes(other);
    return Arrays.equals(contents, others)
        || Arrays.equals(Manifest.withoutReturns(contents), Manifest.withoutReturns(others));
  }

  /** Returns the first unused name for a file that the student changed. */
  private static Path mine(Path file) {
    Path mine = file.resolveSibling(file.getFileName() + MINE);
    for (int n = 2; Files.exists(mine); n++) {
      mine = file.resolveSibling(file.getFileName() + MINE + n);
    }
    return mine;
  }

  private List<String> layers() throws IOException {
    Path folder = from.resolve(Manifest.LAYERS);
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> Manifest.LAYERS + file.getFileName()).sorted().toList();
    }
  }

  private void addLayer(String path) throws IOException {
    if (!Files.exists(copy.resolve(path))) {
      copy(path);
      added.add(path);
    }
  }

  private void remove(String path) throws IOException {
    Path old = copy.resolve(path);
    if (!Files.exists(old)) {
      return;
    }
    if (before.isAsGiven(path, Files.readAllBytes(old))) {
      Files.delete(old);
      removed.add(path);
      removeEmpty(old.getParent());
    } else {
      left.add(path);
    }
  }

  /** Deletes a folder that is empty now: otherwise a reader would expect something in it. */
  private static void removeEmpty(Path folder) throws IOException {
    for (Path each = folder; each != null; each = each.getParent()) {
      try (Stream<Path> files = Files.list(each)) {
        if (files.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(each);
    }
  }

  private void copy(String path) throws IOException {
    Path to = copy.resolve(path);
    Files.createDirectories(to.toAbsolutePath().getParent());
    Path whole = to.resolveSibling(to.getFileName() + ".new"); // half a file looks like a change
    Files.write(whole, Files.readAllBytes(from.resolve(path))); // not copy: it needs a new time
    whole.toFile().setExecutable(from.resolve(path).toFile().canExecute());
    Files.move(whole, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Returns whether the copy was up to date already. */
  public boolean nothing() {
    return renewed.isEmpty() && added.isEmpty() && removed.isEmpty() && left.isEmpty();
  }

  /** Returns the files of Kobai's that were replaced or added. */
  public Set<String> renewed() {
    return renewed;
  }

  /** Returns the exercises that were added. */
  public Set<String> added() {
    return added;
  }

  /** Returns the files that Kobai no longer has, and that were deleted. */
  public Set<String> removed() {
    return removed;
  }

  /**
   * Returns the files of Kobai's that the student had changed, each with the new name of the
   * student's version.
   */
  public Map<String, String> kept() {
    return kept;
  }

  /**
   * Returns the files that Kobai no longer has, but that stay because the student had changed them.
   */
  public Set<String> left() {
    return left;
  }
}
