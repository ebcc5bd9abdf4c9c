package kobai.handin.ingest;

import static kobai.finding.NotAccepted.Reason.TOO_DEEP;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kobai.handin.ingest.Contents.Kind;

/** Reads a folder on disk. It follows no link, and opens only plain files. */
final class FolderReading {
  private final Contents contents = new Contents();

  private FolderReading() {}

  /** Reads everything in a folder. */
  static Contents of(Path folder) throws IOException, Refusal {
    FolderReading reading = new FolderReading();
    reading.list(folder, "", 0);
    return reading.contents;
  }

  /** Reads these files and folders. */
  static Contents of(Path folder, List<HandIn.Part> parts) throws IOException, Refusal {
    FolderReading reading = new FolderReading();
    for (HandIn.Part part : parts) {
      reading.read(folder.resolve(part.entry()), part.name(), 0);
    }
    return reading.contents;
  }

  private void list(Path folder, String prefix, int depth) throws IOException, Refusal {
    if (depth > Limits.DEPTH) {
      throw new Refusal(TOO_DEEP, prefix);
    }
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      // One more than the limit: that one is refused, and a folder of millions costs no memory.
      children = new ArrayList<>(listed.limit(Limits.ENTRIES + 1L).toList());
    }
    Collections.sort(children);
    for (Path child : children) {
      read(child, prefix + child.getFileName(), depth);
    }
  }

  private void read(Path path, String name, int depth) throws IOException, Refusal {
    Kind kind = kind(path);
    if (!name.isEmpty()) {
      contents.add(name, kind, most -> bytes(path, most));
    }
    if (kind == Kind.FOLDER && (name.isEmpty() || !EntryName.of(name).isJunk())) {
      list(path, name.isEmpty() ? "" : name + "/", depth + 1);
    }
  }

  /** Returns the kind of a file. */
  static Kind kind(Path path) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      return Kind.LINK;
    }
    if (attributes.isDirectory()) {
      return Kind.FOLDER;
    }
    return attributes.isRegularFile() ? Kind.FILE : Kind.SPECIAL;
  }

  /** Reads at most this many bytes of a plain file. */
  static byte[] bytes(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(most);
    }
  }
}
