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
 * Ids from names that strangers chose.
 *
 * <p>Names that differ in capitals, or in how an accent is written, are the same file on macOS or
 * Windows, and in the eyes of people. Which of two such hand-ins counts, only the instructor can
 * say: each keeps a row, under an id of its own, and neither is graded. To grade one of them could
 * be to grade the wrong one, and nobody would notice.
 */
final class StudentIds {
  private static final int LONGEST = 200; // bytes; file systems allow 255, with a suffix

  private StudentIds() {}

  /** Returns whether a system left a file of this name there, unasked. */
  static boolean isJunk(String name) {
    return new EntryName(List.of(name)).isJunk();
  }

  /** Returns the hand-ins with ids that are clean, and different also where case does not count. */
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

  /** Upper case first: of ß and ss, and of the two small sigmas, lower case alone makes two. */
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
    // Cut ones stay apart: by the number that Java makes of the whole name.
    return id.getBytes(StandardCharsets.UTF_8).length <= LONGEST
        ? id
        : id.codePoints()
                .limit(LONGEST / 5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            + "…"
            + Integer.toHexString(name.hashCode());
  }
}
