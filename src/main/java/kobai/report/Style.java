package kobai.report;

import kobai.grading.Status;

/**
 * How a piece of the screen looks on a terminal with colours (ECMA-48 select graphic rendition).
 */
public enum Style {
  /** Unchanged. */
  PLAIN(""),
  /** Headings. */
  BOLD("1"),
  /** Less important than the rest. */
  FAINT("2"),
  /** Right. */
  GREEN("32"),
  /** Wrong. */
  RED("31"),
  /** Worth a look. */
  YELLOW("33");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** Returns the text in this style, if the terminal has colours. */
  public String on(Terminal terminal, String text) {
    return terminal.color() && this != PLAIN ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  /** Returns the style in which a status is shown. */
  static Style of(Status status) {
    return switch (status) {
      case PASSED -> GREEN;
      case FAILED, DOES_NOT_COMPILE -> RED;
      case BLOCKED -> YELLOW;
      case NOT_STARTED -> FAINT;
    };
  }
}
