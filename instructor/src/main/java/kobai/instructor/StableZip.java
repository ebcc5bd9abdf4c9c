package kobai.instructor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import kobai.files.StoredEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip whose bytes depend only on the files: all have the same time, and none is compressed, since
 * different versions of zlib compress differently.
 */
final class StableZip {

  /** A zip stores a local time without its time zone, so this is the same in every time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private static final int EXECUTABLE = 0100755;
  private static final int PLAIN = 0100644;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

  void add(String name, byte[] content, boolean executable) throws IOException {
    ZipArchiveEntry entry = StoredEntry.of(new ZipArchiveEntry(name), content, TIME);
    entry.setUnixMode(executable ? EXECUTABLE : PLAIN);
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  /** Returns the zip; nothing can be added after that. */
  byte[] bytes() throws IOException {
    zip.close();
    return bytes.toByteArray();
  }
}
