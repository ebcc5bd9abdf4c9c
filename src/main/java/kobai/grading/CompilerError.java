package kobai.grading;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/**
 * An error of the compiler, in the parts that are the same in every language.
 *
 * @param code the compiler's own name of the error, without its prefix: "prob.found.req"
 * @param piece the code that it is about, for example an expression; may be empty
 * @param line the line of the source, without a comment at its end
 * @param before the part of the line before the error
 * @param after the rest of the line, from the error on
 * @param message the message in the reader's language; the names of types in it are the same in all
 * @param source the text of the whole file
 */
record CompilerError(
    String code,
    String piece,
    String line,
    String before,
    String after,
    String message,
    String source) {
  private static final int LONGEST = 40; // characters of a piece in a sentence
  private static final Pattern COMMENT = Pattern.compile("//.*");
  private static final Pattern PACKAGES =
      Pattern.compile("(?<![A-Za-z0-9.])(?:[a-z][a-z0-9]*\\.)+(?=[A-Z])");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?<![A-Za-z.])(RealMatrix|RealVector|Parameter|DoubleUnaryOperator"
              + "|double|float|long|int|boolean)((?:\\[\\])*)(?![A-Za-z.])");

  /** Reads what the compiler reported about a file. */
  static CompilerError of(String source, Diagnostic<?> error, Locale locale) {
    int at = within(source, error.getPosition());
    int start = within(source, error.getStartPosition());
    int end = Math.max(start, within(source, error.getEndPosition()));
    int lineStart = at == 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
    int lineEnd = source.indexOf('\n', at) < 0 ? source.length() : source.indexOf('\n', at);
    String code = String.valueOf(error.getCode());
    return new CompilerError(
        code.substring(code.indexOf("err.") < 0 ? 0 : code.indexOf("err.") + 4),
        source.substring(start, end),
        COMMENT.matcher(source.substring(lineStart, lineEnd)).replaceFirst("").strip(),
        source.substring(lineStart, at),
        COMMENT.matcher(source.substring(at, lineEnd)).replaceFirst("").stripTrailing(),
        shortened(String.valueOf(error.getMessage(locale)), code),
        source);
  }

  /** Returns a position inside the text, or one of its ends if the compiler knows none. */
  private static int within(String text, long position) {
    return (int) Math.max(0, Math.min(position, text.length()));
  }

  /**
   * Returns the message on one line, with types as they are written in code. Where several methods
   * have the name, only the first line is kept: the others explain why each of them does not fit.
   */
  private static String shortened(String message, String code) {
    List<String> lines =
        message
            .lines()
            .map(line -> line.strip().replaceAll("\\s+", " ").replaceFirst("[;:]$", ""))
            .filter(line -> !line.isEmpty())
            .toList();
    int kept = code.endsWith("cant.apply.symbols") ? 1 : code.endsWith("cant.apply.symbol") ? 3 : 9;
    String text = lines.stream().limit(kept).collect(Collectors.joining("; "));
    return PACKAGES.matcher(text).replaceAll("");
  }

  /** Returns whether the file declares a parameter of this name. */
  boolean declaresParameter(String name) {
    return Pattern.compile("\\bParameter\\s+" + Pattern.quote(name) + "\\b").matcher(source).find();
  }

  /** Returns the types that the message names, in its order: what was found comes first. */
  List<String> types() {
    return TYPE.matcher(message).results().map(MatchResult::group).toList();
  }

  /** Returns whether the file declares a variable of this name, between whatever braces. */
  boolean declares(String name) {
    String declaration = "\\b(RealMatrix|double|int|boolean|var)(\\[\\])* +";
    return Pattern.compile(declaration + Pattern.quote(name) + "\\s*[=;]").matcher(source).find();
  }

  /** Returns whether the message names a type. */
  boolean names(String type) {
    return types().contains(type);
  }

  /** Returns the type of what stands before the dot: the last part of the message names it. */
  String receiver() {
    List<String> last =
        TYPE.matcher(message.substring(message.lastIndexOf(';') + 1))
            .results()
            .map(MatchResult::group)
            .toList();
    return last.isEmpty() ? "" : last.get(last.size() - 1);
  }

  /** Returns the piece on one line, shortened if it is long. */
  String shown() {
    String line = piece.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** Returns the last name of the piece: "transpose" of "w.transpose". */
  String name() {
    return piece.substring(piece.lastIndexOf('.') + 1).strip();
  }

  /** Returns what stands before the last name of the piece: "w" of "w.transpose". */
  String owner() {
    return piece.contains(".") ? piece.substring(0, piece.lastIndexOf('.')).strip() : "";
  }
}
