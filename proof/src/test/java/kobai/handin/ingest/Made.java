package kobai.handin.ingest;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kobai.course.Course;
import kobai.finding.NotAccepted;
import kobai.grading.SourceFile;

/** Hand-ins made for tests. */
final class Made {
  static final String AFFINE = "package layers;\npublic class Affine {}\n";
  static final String RELU = "package layers;\npublic class ReLU {}\n";

  private Made() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Zips files as Java does: name, text, name, text. A text of null is a folder. */
  static byte[] zip(String... namesAndTexts) {
    Object[] entries = Arrays.copyOf(namesAndTexts, namesAndTexts.length, Object[].class);
    for (int k = 1; k < entries.length; k += 2) {
      entries[k] = namesAndTexts[k] == null ? null : utf8(namesAndTexts[k]);
    }
    return zipOf(entries);
  }

  /** Zips files: name, bytes, name, bytes. */
  static byte[] zipOf(Object... namesAndBytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int k = 0; k < namesAndBytes.length; k += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[k]));
        if (namesAndBytes[k + 1] != null) {
          zip.write((byte[]) namesAndBytes[k + 1]);
        }
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes a file, and the folders that it needs. */
  static Path file(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(Path file, String text) {
    return file(file, utf8(text));
  }

  /** Ingests a zip. */
  static Ingested ingest(Path temp, byte[] zip) {
    return new Ingest(Course.load()).of(new HandIn("alice", file(temp.resolve("alice.zip"), zip)));
  }

  static NotAccepted refused(Ingested ingested) {
    return assertInstanceOf(Refused.class, ingested).finding();
  }

  static Sources accepted(Ingested ingested) {
    return assertInstanceOf(Sources.class, ingested, ingested.toString());
  }

  static List<String> names(Ingested ingested) {
    return accepted(ingested).files().stream().map(SourceFile::name).toList();
  }
}
