package kobai.instructor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import kobai.files.StoredEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip whose bytes depend on nothing but the files: all have the same time, and none is
 * compressed, since each zlib does that in its own way.
 */
final class StableZip {

  /** Zips keep the time of day, not the moment: it is the same in every time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private static final int EXECUTABLE = 0100755;
  private static final int PLAIN = 0100644;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

  /** Adds a file. */
  void add(String name, byte[] content, boolean executable) throws IOException {
    ZipArchiveEntry entry = StoredEntry.of(new ZipArchiveEntry(name), content, TIME);
    entry.setUnixMode(executable ? EXECUTABLE : PLAIN);
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  /** Returns the zip; nothing can be added any more. */
  byte[] bytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }
}
