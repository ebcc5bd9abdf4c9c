package kobai.handin.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive and its outcome.
 *
 * @param outcome the points, or the reason why it is not accepted
 */
record Packed(String what, byte[] zip, String outcome) {
  @Override
  public String toString() {
    return what;
  }

  static byte[] zip(Map<String, String> texts) {
    return zip(texts, StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, String> texts, Charset encoding) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : texts.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(encoding));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
