package kobai.handin.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kobai.handin.ingest.HandIn.Part;
import kobai.text.Printable;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The hand-ins of a class in one zip. A platform or the instructor made it, so its directory is
 * trusted; only the names and the files in it come from strangers. It may be large, so it stays on
 * disk.
 */
final class ClassZip {
  private ClassZip() {}

  /**
   * Returns what is at the top of the zip, or in the one folder that it was made from.
   *
   * @throws IOException if it is not a zip
   */
  static List<Found> list(Path zip) throws IOException {
    Map<String, List<Part>> top = new LinkedHashMap<>();
    Map<String, Refusal> refused = new HashMap<>();
    try (ZipFile file = open(zip)) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        add(ZipEntries.name(entry), top, refused);
      }
    }
    List<Found> found = new ArrayList<>();
    unwrapped(top).forEach((name, parts) -> found.add(found(zip, name, parts, refused.get(name))));
    return found;
  }

  private static void add(String raw, Map<String, List<Part>> top, Map<String, Refusal> refused) {
    try {
      EntryName name = EntryName.of(raw);
      if (!name.isJunk() && !name.parts().isEmpty()) {
        String rest = String.join("/", name.parts().subList(1, name.parts().size()));
        part(top, name.parts().get(0), new Part(raw, rest));
      }
    } catch (Refusal e) { // it keeps its own row, and the class its grades
      part(top, Printable.name(raw), new Part(raw, raw));
      refused.put(Printable.name(raw), e);
    }
  }

  private static void part(Map<String, List<Part>> parts, String name, Part part) {
    parts.computeIfAbsent(name, key -> new ArrayList<>()).add(part);
  }

  /**
   * Returns the content of the one folder that a zip is often made from. A student's folder stays
   * whole.
   */
  private static Map<String, List<Part>> unwrapped(Map<String, List<Part>> top) {
    if (top.size() != 1) {
      return top;
    }
    String folder = top.keySet().iterator().next();
    Map<String, List<Part>> inner = new LinkedHashMap<>();
    for (Part part : top.get(folder)) {
      int slash = part.name().indexOf('/');
      String name = slash < 0 ? part.name() : part.name().substring(0, slash);
      if (!name.isEmpty()) {
        String rest = slash < 0 ? "" : part.name().substring(slash + 1);
        part(inner, name, new Part(part.entry(), rest));
      }
    }
    boolean students = inner.size() > 1 && inner.keySet().stream().noneMatch(ClassZip::isHandedIn);
    boolean platform = HandIns.isExport(folder);
    return platform || students && !Downloads.isOneStudents(folder) ? inner : top;
  }

  private static boolean isHandedIn(String name) {
    return name.endsWith(".java") && !Downloads.isOneStudents(name)
        || Set.of("layers", "exercises", "src").contains(name);
  }

  private static Found found(Path zip, String name, List<Part> parts, @Nullable Refusal refusal) {
    boolean folder = parts.stream().anyMatch(part -> !part.name().isEmpty() || isFolder(part));
    List<Part> named = folder ? parts : parts.stream().map(p -> new Part(p.entry(), name)).toList();
    return new Found(name, folder, zip, named, refusal == null ? null : refusal.finding());
  }

  private static boolean isFolder(Part part) {
    return part.entry().endsWith("/") || part.entry().endsWith("\\");
  }

  /** Reads the parts of one hand-in. */
  static Contents read(Path zip, List<Part> parts) throws IOException, Refusal {
    Map<String, String> names =
        parts.stream().collect(Collectors.toMap(Part::entry, Part::name, (a, b) -> a));
    Contents contents = new Contents();
    try (ZipFile file = open(zip)) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        String name = names.getOrDefault(ZipEntries.name(entry), "");
        if (!name.isEmpty()) {
          // An archive is read later, if at all, when this zip is closed again.
          boolean later = SourceLocations.isArchive(EntryName.of(name));
          contents.add(
              name,
              ZipEntries.kind(entry),
              most -> later ? again(zip, entry, most) : ZipEntries.bytes(file, entry, most));
        }
      }
    }
    return contents;
  }

  private static byte[] again(Path zip, ZipArchiveEntry entry, int most) throws IOException {
    try (ZipFile file = open(zip)) {
      return ZipEntries.bytes(file, file.getEntry(entry.getName()), most);
    }
  }

  private static ZipFile open(Path zip) throws IOException {
    try {
      return ZipFile.builder()
          .setPath(zip)
          .setCharset(StandardCharsets.ISO_8859_1)
          .setUseUnicodeExtraFields(false)
          .setIgnoreLocalFileHeader(true)
          .get();
    } catch (IOException | RuntimeException e) {
      throw new IOException(zip + " is neither a folder nor a zip: " + e.getMessage(), e);
    }
  }
}
