package kobai.lab;

import java.util.List;
import kobai.report.Layout;

/** Sentences as lines that are not too long to read. */
final class Prose {
  private static final int WIDTH = 96;

  private Prose() {}

  static List<String> lines(String text) {
    return Layout.wrapped(text, WIDTH);
  }
}
