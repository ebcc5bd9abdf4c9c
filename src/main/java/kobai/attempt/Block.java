package kobai.attempt;

import java.util.ArrayList;
import java.util.List;
import kobai.report.Layout;

/**
 * A small table with a title, to be set beside others.
 *
 * @param title what it is
 * @param lines its rows
 */
record Block(String title, List<String> lines) {
  private static final int WIDTH = 76; // cells
  private static final String GAP = "    ";

  /** Sets blocks side by side as far as they fit into a line, and the others below. */
  static List<String> sideBySide(String indent, List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    List<Block> band = new ArrayList<>();
    int used = 0;
    for (Block block : blocks) {
      int more = block.width() + GAP.length();
      if (!band.isEmpty() && indent.length() + used + more > WIDTH) {
        lines.addAll(joined(indent, band));
        band.clear();
        used = 0;
      }
      band.add(block);
      used += more;
    }
    lines.addAll(joined(indent, band));
    return lines;
  }

  private static List<String> joined(String indent, List<Block> band) {
    int height = band.stream().mapToInt(block -> block.lines().size()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int i = -1; i < height; i++) {
      StringBuilder line = new StringBuilder(indent);
      for (Block block : band) {
        String text = i < 0 ? block.title() : i < block.lines().size() ? block.lines().get(i) : "";
        line.append(text).append(" ".repeat(block.width() - Layout.width(text))).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width() {
    return Math.max(Layout.width(title), lines.stream().mapToInt(Layout::width).max().orElse(0));
  }
}
