package kobai.starter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A jar whose bytes depend only on its contents: sorted, without times, and not compressed. Git
 * compresses it anyway, and of the next version it stores only the differences.
 */
final class StoredJar {
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StoredJar() {}

  static byte[] of(Manifest manifest, SortedMap<String, byte[]> files) throws IOException {
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    manifest.write(first);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, JarFile.MANIFEST_NAME, first.toByteArray());
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        add(zip, file.getKey(), file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] contents) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(contents);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(contents.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(NEVER);
    zip.putNextEntry(entry);
    zip.write(contents);
    zip.closeEntry();
  }
}
