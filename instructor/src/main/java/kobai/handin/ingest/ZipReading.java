package kobai.handin.ingest;

import static kobai.finding.NotAccepted.Reason.BROKEN_ARCHIVE;
import static kobai.finding.NotAccepted.Reason.EXPANDS_TOO_FAR;
import static kobai.finding.NotAccepted.Reason.HEADERS_DISAGREE;
import static kobai.finding.NotAccepted.Reason.ODD_COMPRESSION;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads a zip in memory, twice. A zip lists its entries in a directory at the end, and again before
 * each of them; some programs trust the one, some the other. If the two disagree, it is unknown
 * what the student handed in.
 */
final class ZipReading {
  private static final int BUFFER = 8192;

  private long expanded;

  private ZipReading() {}

  /** Reads a zip that {@link Archive} has recognised as one. */
  static Contents of(byte[] zip) throws Refusal {
    try {
      Contents directory = byDirectory(zip);
      Contents entries = new Contents();
      try {
        new ZipReading().entryByEntry(zip, entries);
      } catch (IOException | RuntimeException e) {
        if (directory.sources().keySet().containsAll(entries.sources().keySet())) {
          throw e; // the directory lists all that there is, but the rest is damaged
        }
      }
      if (!SelectedFiles.same(directory.sources(), entries.sources())) {
        throw new Refusal(HEADERS_DISAGREE, "");
      }
      return directory;
    } catch (IOException | RuntimeException e) { // some broken zips make the library fail
      throw new Refusal(BROKEN_ARCHIVE, "");
    }
  }

  private static Contents byDirectory(byte[] zip) throws IOException, Refusal {
    Contents contents = new Contents();
    try (ZipFile file =
        ZipFile.builder()
            .setByteArray(zip)
            .setCharset(StandardCharsets.ISO_8859_1) // names are decoded here, not in the library
            .setUseUnicodeExtraFields(false)
            .get()) {
      for (Enumeration<ZipArchiveEntry> all = file.getEntries(); all.hasMoreElements(); ) {
        ZipArchiveEntry entry = all.nextElement();
        contents.add(
            ZipEntries.name(entry),
            ZipEntries.kind(entry),
            most -> ZipEntries.bytes(file, entry, most));
      }
    }
    return contents;
  }

  private void entryByEntry(byte[] zip, Contents contents) throws IOException, Refusal {
    try (ZipArchiveInputStream in =
        new ZipArchiveInputStream(
            new ByteArrayInputStream(zip), StandardCharsets.ISO_8859_1.name(), false)) {
      for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = ZipEntries.name(entry);
        if (!in.canReadEntryData(entry)) {
          throw new Refusal(ODD_COMPRESSION, name);
        }
        contents.add(name, ZipEntries.kind(entry), in::readNBytes);
        skip(in, name);
      }
    }
  }

  /** Reads the rest of an entry here and not in the library, so that its bytes are counted. */
  private void skip(ZipArchiveInputStream in, String name) throws IOException, Refusal {
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      expanded += n;
      if (expanded > Limits.EXPANDED) {
        throw new Refusal(EXPANDS_TOO_FAR, name);
      }
    }
  }
}
