package kobai.handin.ingest;

import static kobai.finding.NotAccepted.Reason.AMBIGUOUS_ID;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kobai.finding.NotAccepted;
import kobai.text.Printable;

/**
 * Makes ids from names that strangers chose.
 *
 * <p>Names that differ only in capitals, or in how an accent is written, are the same file on macOS
 * or Windows, and look the same to a reader. Only the instructor can say which of two such hand-ins
 * counts: each keeps a row under its own id, and neither is graded. A run that chose one of them
 * could grade the wrong one without notice.
 */
final class StudentIds {
  private static final int LONGEST = 200; // bytes; file systems allow 255, with a suffix

  private StudentIds() {}

  /** Returns whether an operating system leaves files of this name behind. */
  static boolean isJunk(String name) {
    return new EntryName(List.of(name)).isJunk();
  }

  /** Returns the hand-ins with clean ids, which differ even where case does not count. */
  static List<HandIn> unique(List<HandIn> handIns) {
    Map<String, List<HandIn>> same = new TreeMap<>();
    handIns.stream()
        .sorted(Comparator.comparing(HandIn::id).thenComparing(h -> h.place().toString()))
        .map(handIn -> handIn.withId(clean(handIn.id())))
        .forEach(h -> same.computeIfAbsent(folded(h.id()), id -> new ArrayList<>()).add(h));
    Set<String> taken = new HashSet<>(same.keySet());
    List<HandIn> unique = new ArrayList<>();
    for (List<HandIn> group : same.values()) {
      if (group.size() == 1) {
        unique.add(group.get(0));
      } else {
        String all = group.stream().map(HandIn::id).collect(Collectors.joining(", "));
        NotAccepted why = new NotAccepted(AMBIGUOUS_ID, all);
        unique.add(group.get(0).refusedFor(why));
        for (HandIn other : group.subList(1, group.size())) {
          unique.add(other.refusedFor(why).withId(numbered(other.id(), taken)));
        }
      }
    }
    return unique;
  }

  private static String numbered(String id, Set<String> taken) {
    int number = 2;
    while (!taken.add(folded(id + " (" + number + ")"))) {
      number++;
    }
    return id + " (" + number + ")";
  }

  /**
   * Goes through upper case: lower case alone would keep ß and ss apart, and the two small sigmas.
   */
  private static String folded(String id) {
    return id.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns a name that a file may have on every system, and that never leads to another folder.
   */
  static String clean(String name) {
    String visible = Printable.name(Normalizer.normalize(name, Normalizer.Form.NFC));
    String id = visible.replaceAll("[\\\\/:*?\"<>|]", "_").strip().replaceAll("^\\.+|\\.+$", "_");
    if (id.isEmpty()) {
      return "_";
    }
    // A hash of the whole name keeps cut names apart. 200 / 5 = 40 characters of at most 4 bytes
    // leave 40 bytes for the dots (3) and the hash (8).
    return id.getBytes(StandardCharsets.UTF_8).length <= LONGEST
        ? id
        : id.codePoints()
                .limit(LONGEST / 5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            + "…"
            + Integer.toHexString(name.hashCode());
  }
}
