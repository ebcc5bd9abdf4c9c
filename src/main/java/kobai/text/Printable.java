package kobai.text;

import java.util.Locale;

/** Strangers' texts as they may be shown: nothing in them works unseen. */
public final class Printable {
  private static final int LONGEST = 300;
  private static final int SYMBOLS = 0x2400; // ␀, ␁, … ␛, …
  private static final int DELETE = 0x7F;
  private static final int DELETE_SYMBOL = 0x2421;

  private Printable() {}

  /**
   * Returns a text with a space for every control character but the line feed, since a student's
   * message must not paint the terminal, and with a mark for every half of a character.
   */
  public static String text(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\n]]", " ").replaceAll("\\p{Cs}", "\uFFFD");
  }

  /** Returns the same for XML, which has no U+FFFE and U+FFFF either. */
  public static String xml(String text) {
    return text(text).replaceAll("[\uFFFE\uFFFF]", "\uFFFD");
  }

  /**
   * Returns a name on one line, cut where it gets long. Each control character becomes a visible
   * one of its own, not a space, so that different names stay different.
   */
  public static String name(String text) {
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
  public static boolean isUnseen(int c) {
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
