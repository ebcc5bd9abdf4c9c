package kobai.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts from students' code safe to show: invisible characters lose their effect. */
public final class Printable {
  private static final int LONGEST = 300;
  private static final int SYMBOLS = 0x2400; // ␀, ␁, … ␛, …
  private static final int DELETE = 0x7F;
  private static final int DELETE_SYMBOL = 0x2421;

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n]]");
  private static final Pattern UNPAIRED = Pattern.compile("\\p{Cs}");

  private Printable() {}

  /**
   * Returns a text in which a space replaces every control or format character except the line
   * feed, because a student's message must not control the terminal. A mark replaces every unpaired
   * surrogate.
   */
  public static String text(String text) {
    String spaced = CONTROLS.matcher(text).replaceAll(" ");
    return UNPAIRED.matcher(spaced).replaceAll("\uFFFD");
  }

  /** Returns the same for XML, which does not allow U+FFFE and U+FFFF either. */
  public static String xml(String text) {
    return text(text).replaceAll("[\uFFFE\uFFFF]", "\uFFFD");
  }

  /**
   * Returns a name on one line, shortened if it is long. Each control character becomes a visible
   * character of its own, not a space, so that different names stay different.
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

  /** Returns whether a character has an effect but is invisible, or is an unpaired surrogate. */
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
