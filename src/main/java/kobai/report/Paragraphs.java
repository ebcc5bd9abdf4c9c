package kobai.report;

import java.util.ArrayList;
import java.util.List;
import kobai.text.Fact;

/** Sentences and facts as lines for a terminal, none of them wider than a small window. */
public final class Paragraphs {
  private static final int WIDTH = 76; // cells

  private Paragraphs() {}

  /** Breaks a text into lines, each of them indented. */
  public static List<String> of(String indent, String text) {
    return hanging(indent, indent, text);
  }

  /** Breaks a text into lines in some style, each of them indented. */
  public static List<String> of(String indent, String text, Style style, Terminal terminal) {
    return Layout.wrapped(text, WIDTH - Layout.width(indent)).stream()
        .map(line -> indent + style.on(terminal, line))
        .toList();
  }

  /** Lays out what to do next: an arrow, and the lines below each other. */
  public static List<String> next(String indent, String text) {
    return hanging(indent + "→ ", indent + "  ", text);
  }

  /** Lays out facts below each other, with aligned labels and values. */
  public static List<String> facts(String indent, List<Fact> facts) {
    int width = facts.stream().mapToInt(fact -> Layout.width(fact.label())).max().orElse(0);
    String rest = indent + " ".repeat(width + 2);
    List<String> lines = new ArrayList<>();
    for (Fact fact : facts) {
      String label = indent + Layout.padded(fact.label(), width) + "  ";
      lines.addAll(hanging(label, rest, fact.value()));
    }
    return lines;
  }

  /** Returns a text on one line, shortened if it is too long. */
  static String line(String indent, String text) {
    return indent + Layout.cut(text, WIDTH - Layout.width(indent));
  }

  private static List<String> hanging(String first, String rest, String text) {
    List<String> lines = new ArrayList<>();
    for (String line : Layout.wrapped(text, WIDTH - Layout.width(rest))) {
      lines.add((lines.isEmpty() ? first : rest) + line);
    }
    return lines;
  }
}
