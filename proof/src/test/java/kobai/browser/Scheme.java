package kobai.browser;

/** The medium on which a page is read. */
enum Scheme {
  LIGHT("", "light"),
  DARK("", "dark"),
  /** Printed by a reader whose screen is dark. */
  PAPER_OF_DARK("print", "dark");

  private final String medium;
  private final String colours;

  Scheme(String medium, String colours) {
    this.medium = medium;
    this.colours = colours;
  }

  /** Returns the medium to simulate; empty if there is none. */
  String medium() {
    return medium;
  }

  String colours() {
    return colours;
  }
}
