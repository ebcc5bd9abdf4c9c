package kobai.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kobai.grading.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Detects which source files of a folder were saved. It polls the folder, because java.nio's
 * WatchService takes seconds on some systems. Editors truncate a file first, write another one and
 * rename it, or delete it for a moment. Therefore a change counts once two polls agree; a change
 * that leaves a file empty, unreadable or missing counts once it has stayed so.
 */
final class SavedFiles {
  private static final int LOOKS = 2; // polls that must agree
  private static final int LOOKS_IN_DOUBT = 10; // half a second, at 50 ms per poll

  private final Path folder;
  private Map<String, FileState> known; // as last reported
  private Map<String, FileState> last; // as last seen
  private int agreed;

  /**
   * Takes the folder as it is; only later changes are reported.
   *
   * @param folder the folder that holds the files; it need not exist yet
   */
  SavedFiles(Path folder) {
    this.folder = folder;
    this.last = Map.of();
    this.known = look();
    this.last = known;
  }

  /** Polls once; returns the names of the files that have settled in another state. */
  Set<String> poll() {
    Map<String, FileState> now = look();
    agreed = now.equals(last) ? agreed + 1 : 1;
    last = now;
    Set<String> changed = changed(known, now);
    if (changed.isEmpty()) {
      known = now;
      return Set.of();
    }
    if (agreed < (isDoubtful(changed, now) ? LOOKS_IN_DOUBT : LOOKS)) {
      return Set.of();
    }
    known = now;
    return changed;
  }

  private Map<String, FileState> look() {
    Map<String, FileState> stamps = new TreeMap<>();
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      FileState stamp = SourceFile.isSource(name) ? FileState.of(file, last.get(name)) : null;
      if (stamp != null) {
        stamps.put(name, stamp);
      }
    }
    return stamps;
  }

  private Iterable<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException | UncheckedIOException e) {
      return Set.of(); // usually for a moment only
    }
  }

  private static Set<String> changed(Map<String, FileState> before, Map<String, FileState> now) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> holdTheSame(before.get(name), now.get(name)));
    return names;
  }

  private static boolean holdTheSame(@Nullable FileState before, @Nullable FileState now) {
    return before != null && now != null && now.holdsTheSame(before);
  }

  private static boolean isDoubtful(Set<String> changed, Map<String, FileState> now) {
    for (String name : changed) {
      FileState stamp = now.get(name);
      if (stamp == null || stamp.isDoubtful()) {
        return true;
      }
    }
    return false;
  }
}
