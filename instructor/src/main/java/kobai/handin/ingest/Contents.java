package kobai.handin.ingest;

import static kobai.finding.NotAccepted.Reason.DUPLICATE_ENTRY;
import static kobai.finding.NotAccepted.Reason.ENCRYPTED;
import static kobai.finding.NotAccepted.Reason.FILE_TOO_LARGE;
import static kobai.finding.NotAccepted.Reason.LINK;
import static kobai.finding.NotAccepted.Reason.ODD_COMPRESSION;
import static kobai.finding.NotAccepted.Reason.SPECIAL_FILE;
import static kobai.finding.NotAccepted.Reason.TOO_MANY_ENTRIES;
import static kobai.finding.NotAccepted.Reason.TOO_MUCH_TEXT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of a hand-in, collected entry by entry: the names of everything, and the bytes of
 * what may be used. The same rules hold wherever the entries come from: a folder, or either of the
 * two lists of entries in a zip.
 */
final class Contents {
  private final List<String> names = new ArrayList<>();
  private final Map<String, byte[]> sources = new TreeMap<>();
  private final Map<String, Bytes> archives = new TreeMap<>();
  private int entries;
  private int text;

  /** The kind of an entry. */
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    SPECIAL,
    ENCRYPTED,
    ODDLY_COMPRESSED
  }

  /** The bytes of an entry. */
  @FunctionalInterface
  interface Bytes {
    /** Reads at most this many of them. */
    byte[] read(int most) throws IOException;
  }

  /**
   * Adds an entry.
   *
   * @throws Refusal if a hand-in with such an entry is not accepted
   */
  void add(String raw, Kind kind, Bytes bytes) throws IOException, Refusal {
    entries++;
    if (entries > Limits.ENTRIES) {
      throw new Refusal(TOO_MANY_ENTRIES, "> " + Limits.ENTRIES);
    }
    EntryName name = EntryName.of(raw);
    if (name.isJunk()) {
      return;
    }
    switch (kind) {
      case LINK -> throw new Refusal(LINK, raw);
      case SPECIAL -> throw new Refusal(SPECIAL_FILE, raw);
      case ENCRYPTED -> throw new Refusal(ENCRYPTED, raw);
      case ODDLY_COMPRESSED -> throw new Refusal(ODD_COMPRESSION, raw);
      case FILE -> addFile(name, bytes);
      case FOLDER -> {} // its files have their own entries
    }
  }

  private void addFile(EntryName name, Bytes bytes) throws IOException, Refusal {
    String path = name.toString();
    names.add(path);
    if (SourceLocations.isSource(name)) {
      byte[] source = bytes.read(Limits.FILE + 1);
      if (source.length > Limits.FILE) {
        throw new Refusal(FILE_TOO_LARGE, path);
      }
      if (sources.put(path, source) != null) {
        throw new Refusal(DUPLICATE_ENTRY, path);
      }
      text += source.length;
      if (text > Limits.TEXT) {
        throw new Refusal(TOO_MUCH_TEXT, path);
      }
    } else if (SourceLocations.isArchive(name)) {
      archives.put(path, bytes);
    }
  }

  /** Returns the names of all files. */
  List<String> names() {
    return names;
  }

  /** Returns the bytes of the source files in the places where Kobai looks for them, by path. */
  Map<String, byte[]> sources() {
    return sources;
  }

  /** Returns the archives that might be the actual hand-in, by path. */
  Map<String, Bytes> archives() {
    return archives;
  }
}
