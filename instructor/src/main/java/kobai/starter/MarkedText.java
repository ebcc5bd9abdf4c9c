package kobai.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file of which students get a part. Each mark is a comment on its own line. The region between
 * LEFT OUT and INSTEAD is left out; the comments after INSTEAD become the lines that replace it:
 *
 * <pre>
 *   // LEFT OUT
 *   return the answer;
 *   // INSTEAD
 *   // throw new NotImplemented("Tanh.backward");
 *   // END
 * </pre>
 *
 * <p>INSTEAD may be missing. In HTML, Markdown and XML a mark is {@code <!-- LEFT OUT -->}, in
 * scripts and properties {@code # LEFT OUT}.
 */
public final class MarkedText {
  private static final String LEFT_OUT = "LEFT OUT";
  private static final String INSTEAD = "INSTEAD";
  private static final String END = "END";
  private static final List<String> MARKS = List.of(LEFT_OUT, INSTEAD, END);

  /** A line with only a comment in capitals, as a POSIX regular expression for git grep. */
  static final String LIKE_A_MARK = "^ *(//|#|<!--) *[A-Z][A-Z ]+ *(-->)?\r?$";

  /**
   * The most letters by which a misspelt mark differs: one letter replaced by another counts as
   * two.
   */
  private static final int SLIPS = 2;

  private static final String AGAIN = " before the END of the region above";
  private static final String WITHOUT = " without a LEFT OUT before it";

  private final String file;
  private final List<String> given = new ArrayList<>(); // to students
  private final List<String> whole = new ArrayList<>(); // without the marks
  private String region = END; // the latest mark
  private int begin; // the line of that mark
  private int regions;

  /**
   * Reads the marks of a file.
   *
   * @param file its name, for messages
   * @param text its text
   * @throws IllegalArgumentException if marks do not match; the message names the line
   */
  public MarkedText(String file, String text) {
    this.file = file;
    List<String> lines = text.lines().toList();
    for (int n = 1; n <= lines.size(); n++) {
      read(lines.get(n - 1), n);
    }
    if (!region.equals(END)) {
      throw wrong(begin, region + " without an END");
    }
  }

  private void read(String line, int number) {
    String mark = mark(line.strip());
    requireNoSlip(line.strip(), number);
    if (!mark.isEmpty()) {
      turn(mark, number);
    } else if (region.equals(INSTEAD)) {
      given.add(instead(line, number));
    } else {
      whole.add(line);
      if (region.equals(END)) {
        given.add(line);
      }
    }
  }

  private static String mark(String text) {
    String bare = uncommented(text);
    return !bare.equals(text) && MARKS.contains(bare) ? bare : "";
  }

  /** Refuses a misspelt mark: students would get it, and the text that it should have left out. */
  private void requireNoSlip(String text, int number) {
    String bare = uncommented(text).strip();
    if (bare.equals(text) || !bare.matches("[A-Z][A-Z ]+")) {
      return;
    }
    for (String mark : MARKS) {
      int apart = different(bare, mark);
      if (apart > 0 && apart <= Math.min(SLIPS, mark.length() / 3) || isSpacedOut(bare, mark)) {
        throw wrong(number, bare + " is no mark; if it is to be one, write " + mark);
      }
    }
  }

  private static boolean isSpacedOut(String bare, String mark) {
    return !bare.equals(mark) && bare.replace(" ", "").equals(mark.replace(" ", ""));
  }

  /** Returns how many letters are in only one of the two; their order does not matter. */
  private static int different(String one, String other) {
    int sum = 0;
    for (char c = 'A'; c <= 'Z'; c++) {
      char letter = c;
      long more = one.chars().filter(x -> x == letter).count();
      sum += (int) Math.abs(more - other.chars().filter(x -> x == letter).count());
    }
    return sum == 0 && !one.equals(other) ? 1 : sum;
  }

  private void turn(String mark, int number) {
    boolean inOrder =
        switch (mark) {
          case LEFT_OUT -> region.equals(END);
          case INSTEAD -> region.equals(LEFT_OUT);
          default -> !region.equals(END);
        };
    if (!inOrder) {
      throw wrong(number, mark + (mark.equals(LEFT_OUT) ? AGAIN : WITHOUT));
    }
    if (region.equals(LEFT_OUT) && !whole.isEmpty() && whole.get(whole.size() - 1).isBlank()) {
      whole.remove(whole.size() - 1); // the formatter put it between a field and the mark
    }
    regions += mark.equals(LEFT_OUT) ? 1 : 0;
    region = mark;
    begin = number;
  }

  /** Returns the text of a comment, indented as the comment was. */
  private String instead(String line, int number) {
    String text = line.strip();
    String bare = uncommented(text);
    if (bare.equals(text) && !text.isEmpty()) {
      throw wrong(
          number,
          "what stands INSTEAD (line "
              + begin
              + ") must be a comment, but is: "
              + text
              + ". Or is END missing?");
    }
    String spaces = line.substring(0, line.length() - line.stripLeading().length());
    return (spaces + bare).stripTrailing();
  }

  private static String uncommented(String text) {
    if (text.startsWith("<!--") && text.endsWith("-->") && text.length() >= 7) {
      return withoutSpace(text.substring(4, text.length() - 3)).stripTrailing();
    }
    if (text.startsWith("//")) {
      return withoutSpace(text.substring(2));
    }
    return text.startsWith("#") ? withoutSpace(text.substring(1)) : text;
  }

  private static String withoutSpace(String text) {
    return text.startsWith(" ") ? text.substring(1) : text;
  }

  private IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(String.format(Locale.ROOT, "%s:%d: %s", file, line, what));
  }

  /** Returns whether anything is left out. */
  public boolean hasRegions() {
    return regions > 0;
  }

  /** Returns what students get. */
  public String given() {
    return joined(given);
  }

  /** Returns the whole text, without the marks and the replacements. */
  public String whole() {
    return joined(whole);
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
