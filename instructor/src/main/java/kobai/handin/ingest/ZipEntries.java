package kobai.handin.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import kobai.handin.ingest.Contents.Kind;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What the headers of a zip say about an entry. */
final class ZipEntries {
  private static final int MODE = 16; // bits below the Unix mode in the external attributes
  private static final int TYPE = 0xF000;
  private static final int FOLDER = 0x4000;
  private static final int FILE = 0x8000;
  private static final int LINK = 0xA000;

  private ZipEntries() {}

  /** Returns the name that its bytes give, and ignores other fields that could give another one. */
  static String name(ZipArchiveEntry entry) {
    return EntryName.decode(entry.getRawName());
  }

  /**
   * Returns the kind of an entry. The Unix mode counts, whatever system the zip claims to come
   * from: other programs make a link from it too.
   */
  static Kind kind(ZipArchiveEntry entry) {
    int type = (int) (entry.getExternalAttributes() >>> MODE) & TYPE;
    if (type == LINK) {
      return Kind.LINK;
    }
    String name = name(entry);
    if (name.endsWith("/") || name.endsWith("\\")) {
      return Kind.FOLDER;
    }
    if (type != 0 && type != FILE && type != FOLDER) {
      return Kind.SPECIAL;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Kind.ENCRYPTED;
    }
    int method = entry.getMethod();
    boolean usual = method == ZipEntry.STORED || method == ZipEntry.DEFLATED;
    return usual ? Kind.FILE : Kind.ODDLY_COMPRESSED;
  }

  /** Reads at most this many bytes of an entry. */
  static byte[] bytes(ZipFile file, ZipArchiveEntry entry, int most) throws IOException {
    try (InputStream in = file.getInputStream(entry)) {
      return in.readNBytes(most);
    }
  }
}
