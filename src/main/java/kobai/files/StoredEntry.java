package kobai.files;

import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Entries of zips whose bytes depend only on the files. */
public final class StoredEntry {
  private StoredEntry() {}

  /**
   * Prepares an entry to be stored without compression, because zlib does not compress to the same
   * bytes on every system.
   *
   * @param time the time of the entry; a zip holds a local time, the same in every time zone
   */
  public static <E extends ZipEntry> E of(E entry, byte[] content, LocalDateTime time) {
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setTimeLocal(time);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    return entry;
  }
}
