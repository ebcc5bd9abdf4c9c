package kobai.browser;

/** What a page is read on. */
enum Scheme {
  LIGHT("", "light"),
  DARK("", "dark"),
  /** Printed by somebody whose screen is dark. */
  PAPER_OF_DARK("print", "dark");

  private final String medium;
  private final String colours;

  Scheme(String medium, String colours) {
    this.medium = medium;
    this.colours = colours;
  }

  /** Returns the medium that is pretended; empty if none is. */
  String medium() {
    return medium;
  }

  String colours() {
    return colours;
  }
}
