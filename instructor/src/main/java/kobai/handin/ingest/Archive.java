package kobai.handin.ingest;

import static kobai.finding.NotAccepted.Reason.ARCHIVE_TOO_LARGE;
import static kobai.finding.NotAccepted.Reason.BROKEN_ARCHIVE;
import static kobai.finding.NotAccepted.Reason.EMPTY;
import static kobai.finding.NotAccepted.Reason.NOT_A_ZIP;
import static kobai.finding.NotAccepted.Reason.OTHER_ARCHIVE;
import static kobai.finding.NotAccepted.Reason.TOO_MANY_ENTRIES;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file that should be a zip. Its first bytes decide what it is, whatever its name says. */
final class Archive {
  private static final byte[] ENTRY = {'P', 'K', 3, 4};
  private static final byte[] DIRECTORY = {'P', 'K', 1, 2};
  private static final byte[] END = {'P', 'K', 5, 6};
  private static final int TAR_MAGIC_AT = 257;

  private static final Map<String, byte[]> OTHERS = new LinkedHashMap<>();

  static {
    OTHERS.put("RAR", ascii("Rar!"));
    OTHERS.put("7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C});
    OTHERS.put("gzip", new byte[] {0x1F, (byte) 0x8B});
    OTHERS.put("bzip2", ascii("BZh"));
    OTHERS.put("xz", new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0});
  }

  private Archive() {}

  /**
   * Reads an archive.
   *
   * @throws Refusal if it is not a zip, or not one that can be accepted
   */
  static Contents read(byte[] bytes) throws Refusal {
    if (bytes.length > Limits.ARCHIVE) {
      throw new Refusal(ARCHIVE_TOO_LARGE, "> " + Limits.ARCHIVE / 1024 / 1024 + " MiB");
    }
    if (bytes.length == 0 || has(bytes, 0, END)) {
      throw new Refusal(EMPTY, "");
    }
    if (!has(bytes, 0, ENTRY)) {
      throw noZip(bytes);
    }
    int entries = count(bytes, DIRECTORY);
    if (entries > Limits.SIGNATURES) {
      throw new Refusal(TOO_MANY_ENTRIES, "> " + Limits.ENTRIES);
    }
    if (entries == 0) { // the directory comes last, so the end of the file is lost
      throw new Refusal(BROKEN_ARCHIVE, "");
    }
    return ZipReading.of(bytes);
  }

  private static Refusal noZip(byte[] bytes) {
    for (Map.Entry<String, byte[]> other : OTHERS.entrySet()) {
      if (has(bytes, 0, other.getValue())) {
        return new Refusal(OTHER_ARCHIVE, other.getKey());
      }
    }
    return has(bytes, TAR_MAGIC_AT, ascii("ustar"))
        ? new Refusal(OTHER_ARCHIVE, "tar")
        : new Refusal(NOT_A_ZIP, "");
  }

  private static byte[] ascii(String magic) {
    return magic.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean has(byte[] bytes, int at, byte[] magic) {
    if (at + magic.length > bytes.length) {
      return false;
    }
    for (int k = 0; k < magic.length; k++) {
      if (bytes[at + k] != magic[k]) {
        return false;
      }
    }
    return true;
  }

  private static int count(byte[] bytes, byte[] magic) {
    int count = 0;
    for (int at = 0; at < bytes.length; at++) {
      count += bytes[at] == magic[0] && has(bytes, at, magic) ? 1 : 0;
    }
    return count;
  }
}
