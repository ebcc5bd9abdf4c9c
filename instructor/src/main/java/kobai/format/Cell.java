package kobai.format;

import java.util.regex.Pattern;
import kobai.text.Printable;

/**
 * A cell of a CSV file, on one line. A spreadsheet takes a cell that begins with =, +, - or @ for a
 * formula, which may fetch and send anything; an apostrophe before it makes it text.
 */
public final class Cell {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?");

  /** Full-width signs too: a Japanese spreadsheet treats them like the others. */
  private static final String BEGINS_FORMULA = "=+-@＝＋－＠";

  private Cell() {}

  public static String of(String text) {
    boolean blankFirst = text.startsWith("\t") || text.startsWith("\r");
    String line = Printable.text(text).replace('\n', ' ');
    String start = line.stripLeading();
    boolean formula =
        blankFirst || !start.isEmpty() && BEGINS_FORMULA.indexOf(start.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(line).matches() ? "'" + line : line;
  }
}
