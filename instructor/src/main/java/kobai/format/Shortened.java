package kobai.format;

import kobai.text.Texts;

/** Shortens texts to the length that a platform takes. */
final class Shortened {
  private Shortened() {}

  /**
   * Returns the text if it has at most that many chars; else its beginning and a note that it was
   * cut.
   */
  static String to(int length, String text, Texts texts) {
    if (text.length() <= length) {
      return text;
    }
    String mark = "\n" + texts.text("format.cut");
    return mark.length() <= length
        ? beginning(text, length - mark.length()) + mark
        : beginning(text, length);
  }

  /** Never cuts a character in half. */
  private static String beginning(String text, int length) {
    boolean half = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, half ? length - 1 : length);
  }
}
