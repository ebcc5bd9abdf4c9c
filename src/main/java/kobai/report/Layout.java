package kobai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text on a grid of character cells, in which Japanese characters take two each. */
public final class Layout {
  private static final Pattern CALL = Pattern.compile("[A-Za-z]\\(");
  private static final int LONGEST_CALL = 40; // cells

  private Layout() {}

  /** Returns how many cells the text takes. */
  public static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  /** Returns the text, followed by spaces up to the given number of cells. */
  static String padded(String text, int cells) {
    return text + " ".repeat(Math.max(0, cells - width(text)));
  }

  /** Returns the text, with spaces before it up to the given number of cells. */
  public static String right(String text, int cells) {
    return " ".repeat(Math.max(0, cells - width(text))) + text;
  }

  /** Returns as much of the text as fits into the given number of cells. */
  static String cut(String text, int cells) {
    int end = text.length();
    while (width(text.substring(0, end)) > cells) {
      end = text.offsetByCodePoints(end, -1);
    }
    return end == text.length() ? text : text.substring(0, end) + "…";
  }

  /**
   * Breaks a sentence into lines of at most this many cells: at spaces, or between wide characters.
   */
  public static List<String> wrapped(String text, int cells) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text)) {
      boolean full =
          width(line + piece.stripTrailing()) > cells && !piece.matches("[。、ー)」・っゃゅょッャュョ].*");
      boolean breaks = full && !line.isEmpty();
      if (breaks) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(breaks ? piece.stripLeading() : piece);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** Splits a text where a line may end; a short call such as "map(a, v -> 2 * v)" stays whole. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder call = new StringBuilder();
    for (String piece : text.split("(?<= )|(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}。、])")) {
      call.append(piece);
      if (!isOpenCall(call.toString()) || width(call.toString()) > LONGEST_CALL) {
        pieces.add(call.toString());
        call.setLength(0);
      }
    }
    if (!call.isEmpty()) {
      pieces.add(call.toString());
    }
    return pieces;
  }

  private static boolean isOpenCall(String text) {
    long closed = text.chars().filter(c -> c == ')').count();
    return CALL.matcher(text).find() && text.chars().filter(c -> c == '(').count() > closed;
  }

  /**
   * Returns whether a character is East Asian Wide or Fullwidth (Unicode Standard Annex 11), as far
   * as the texts of Kobai need it.
   */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || c >= 0x2E80 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE6F
            || c >= 0xFF00 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6
            || c >= 0x20000 && c <= 0x3FFFD);
  }
}
