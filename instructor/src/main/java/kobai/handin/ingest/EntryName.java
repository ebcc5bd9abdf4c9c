package kobai.handin.ingest;

import static kobai.finding.NotAccepted.Reason.TOO_DEEP;
import static kobai.finding.NotAccepted.Reason.UNSAFE_NAME;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a file within a hand-in, in one form for all: folders separated by "/", composed
 * characters, no ".". Such names are compared and shown, and never lead to a file on disk.
 *
 * @param parts the folders, outermost first, and the file
 */
record EntryName(List<String> parts) {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Set<String> JUNK =
      Set.of("__macosx", ".ds_store", "thumbs.db", "desktop.ini");

  /**
   * The encodings of names in zips, in the order to try: today's, that of Japanese Windows, and a
   * last one that decodes anything.
   */
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"), StandardCharsets.ISO_8859_1);

  /**
   * Reads a name. Backslashes count as slashes, because zips made by Windows PowerShell have them.
   *
   * @throws Refusal if the name could lead out of a folder, or hides something
   */
  static EntryName of(String raw) throws Refusal {
    String name = Normalizer.normalize(raw.replace('\\', '/'), Normalizer.Form.NFC);
    List<String> parts =
        Arrays.stream(name.split("/"))
            .filter(part -> !part.isEmpty() && !part.equals("."))
            .toList();
    boolean leadsAway =
        name.startsWith("/") || DRIVE.matcher(name).matches() || parts.contains("..");
    if (leadsAway || name.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(UNSAFE_NAME, raw);
    }
    if (parts.size() > Limits.DEPTH + 1) {
      throw new Refusal(TOO_DEEP, raw);
    }
    return new EntryName(parts);
  }

  /** Decodes a name in a zip. A zip does not say reliably how its names are encoded. */
  static String decode(byte[] raw) {
    for (Charset encoding : ENCODINGS) {
      try {
        return encoding.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      } catch (CharacterCodingException e) {
        // try the next one
      }
    }
    throw new IllegalStateException("ISO 8859-1 decodes everything");
  }

  /** Returns whether this is something that an operating system left behind. */
  boolean isJunk() {
    return parts.stream()
        .anyMatch(part -> part.startsWith("._") || JUNK.contains(part.toLowerCase(Locale.ROOT)));
  }

  /** Returns the name of the file without its folders. */
  String last() {
    return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
  }

  /** Returns the folders, each followed by a slash: "exercises/layers/". */
  String folder() {
    String path = toString();
    return path.substring(0, path.length() - last().length());
  }

  @Override
  public String toString() {
    return String.join("/", parts);
  }
}
