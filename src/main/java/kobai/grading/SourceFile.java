package kobai.grading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * A student's source file, read as text.
 *
 * <p>Files are UTF-8, with or without a byte-order mark, or UTF-16 with one. Editors on Japanese
 * Windows may still save Shift_JIS; such a file is read, too, and the grade has a note about it.
 *
 * @param name the file's name: "Affine.java"
 * @param text its contents, without a byte-order mark
 * @param encoding the encoding in which it was read
 */
public record SourceFile(String name, String text, Charset encoding) {
  private static final String SUFFIX = ".java";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  /**
   * Reads a file.
   *
   * @throws CharacterCodingException if it is in none of these encodings
   */
  static SourceFile read(Path path) throws IOException {
    return of(String.valueOf(path.getFileName()), Files.readAllBytes(path));
  }

  /**
   * Reads the contents of a file.
   *
   * @param name of the file
   * @param bytes in it
   * @throws CharacterCodingException if they are in none of these encodings
   */
  public static SourceFile of(String name, byte[] bytes) throws CharacterCodingException {
    for (Charset encoding : candidates(bytes)) {
      try {
        String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new SourceFile(name, marked ? text.substring(1) : text, encoding);
      } catch (CharacterCodingException e) {
        // tries the next encoding
      }
    }
    throw new CharacterCodingException();
  }

  /**
   * Returns whether a file can hold a class: true for "Affine.java", false for "Affine -
   * Copy.java".
   *
   * @param name of the file
   */
  public static boolean isSource(String name) {
    return name.endsWith(SUFFIX) && SourceVersion.isIdentifier(className(name));
  }

  /** Returns whether the file seems to hold the class with its own name. */
  boolean holdsItsClass() {
    return Pattern.compile("\\bclass " + className(name) + "\\b").matcher(text).find();
  }

  private static String className(String name) {
    return name.substring(0, name.length() - SUFFIX.length());
  }

  /** Returns whether the student should save the file as UTF-8 instead. */
  public boolean oldEncoding() {
    return encoding.equals(SHIFT_JIS);
  }

  private static List<Charset> candidates(byte[] bytes) {
    boolean utf16 =
        bytes.length >= 2
            && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    return utf16 ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, SHIFT_JIS);
  }
}
