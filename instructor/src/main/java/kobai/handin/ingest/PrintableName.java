package kobai.handin.ingest;

import java.util.Locale;

/**
 * Strangers' names as they may be shown: on one line, with nothing in them that works unseen. Other
 * than a space, what stands there still tells names apart.
 */
final class PrintableName {
  private static final int LONGEST = 300;
  private static final int SYMBOLS = 0x2400; // ␀, ␁, … ␛, …
  private static final int DELETE = 0x7F;
  private static final int DELETE_SYMBOL = 0x2421;

  private PrintableName() {}

  /** Returns the text, a visible character for every control character, cut where it gets long. */
  static String text(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints().limit(LONGEST).forEach(c -> append(visible, c));
    return text.codePointCount(0, text.length()) > LONGEST ? visible + "…" : visible.toString();
  }

  private static void append(StringBuilder visible, int c) {
    if (c < ' ') {
      visible.appendCodePoint(SYMBOLS + c);
    } else if (c == DELETE) {
      visible.appendCodePoint(DELETE_SYMBOL);
    } else if (isUnseen(c)) {
      visible.append(String.format(Locale.ROOT, "<U+%04X>", c));
    } else {
      visible.appendCodePoint(c);
    }
  }

  /** Returns whether a character does something without being seen, or is half of one. */
  static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
