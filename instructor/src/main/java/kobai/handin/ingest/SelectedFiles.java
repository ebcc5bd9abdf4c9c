package kobai.handin.ingest;

import static kobai.finding.NotAccepted.Reason.AMBIGUOUS;
import static kobai.finding.NotAccepted.Reason.TOO_MANY_FILES;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files that are graded: the exercises, and the files next to them.
 *
 * @param files their bytes, by name: "Affine.java"
 */
record SelectedFiles(SortedMap<String, byte[]> files) {

  /**
   * Chooses the files; there may be none.
   *
   * @param sources by path
   * @param exercises the names of the exercises' files
   * @throws Refusal if a file is there twice, with different contents
   */
  static SelectedFiles from(Map<String, byte[]> sources, Set<String> exercises) throws Refusal {
    Set<String> places =
        sources.keySet().stream()
            .filter(path -> exercises.contains(name(path)))
            .map(SelectedFiles::folder)
            .collect(Collectors.toSet());
    SortedMap<String, byte[]> files = new TreeMap<>();
    Map<String, String> paths = new HashMap<>();
    for (Map.Entry<String, byte[]> source : sources.entrySet()) {
      String path = source.getKey();
      if (places.contains(folder(path))) {
        byte[] other = files.putIfAbsent(name(path), source.getValue());
        String otherPath = paths.putIfAbsent(name(path), path);
        if (other != null && !Arrays.equals(other, source.getValue())) {
          throw new Refusal(AMBIGUOUS, otherPath + ", " + path);
        }
      }
    }
    long helpers = files.keySet().stream().filter(name -> !exercises.contains(name)).count();
    if (helpers > Limits.HELPERS) {
      throw new Refusal(TOO_MANY_FILES, helpers + " > " + Limits.HELPERS);
    }
    return new SelectedFiles(files);
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  boolean isSameAs(SelectedFiles other) {
    return same(files, other.files);
  }

  /** Returns whether two maps hold the same bytes under the same names. */
  static boolean same(Map<String, byte[]> a, Map<String, byte[]> b) {
    return a.keySet().equals(b.keySet())
        && a.keySet().stream().allMatch(name -> Arrays.equals(a.get(name), b.get(name)));
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
