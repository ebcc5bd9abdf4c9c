package kobai.report;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the reader's terminal can show.
 *
 * @param color whether to use colours
 * @param charset in which the screen will be printed
 */
public record Terminal(boolean color, Charset charset) {

  /**
   * Reads the system properties {@code kobai.console.terminal} and {@code kobai.console.encoding},
   * which the build sets, and the environment.
   *
   * <p>{@code NO_COLOR} turns colours off (no-color.org), {@code -Dkobai.color=always} or {@code
   * never} overrides everything else.
   */
  public static Terminal ofThisJvm() {
    return of(
        System.getProperty("kobai.color", "auto"),
        System.getProperty("kobai.console.terminal", "false"),
        System.getProperty("kobai.console.encoding", ""),
        System.getenv());
  }

  /** Examines this process, for commands that people run themselves. */
  public static Terminal ofThisProcess() {
    Console console = System.console();
    return of(
        System.getProperty("kobai.color", "auto"),
        System.getProperty("kobai.console.terminal", String.valueOf(isTerminal(console))),
        System.getProperty("kobai.console.encoding", encoding()),
        System.getenv());
  }

  /** Returns whether a user reads and types at a terminal whose cursor a program can move. */
  public static boolean isInteractive() {
    return isTerminal(System.console()) && !"dumb".equals(System.getenv("TERM"));
  }

  /**
   * Since JDK 22 there is a console even if output is redirected, but it knows whether it is a
   * terminal.
   */
  private static boolean isTerminal(@Nullable Console console) {
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /**
   * Returns the encoding of System.out: since JDK 19 a property states it, before that an
   * unofficial one.
   */
  private static String encoding() {
    String inofficial = System.getProperty("sun.stdout.encoding", "");
    return System.getProperty("stdout.encoding", inofficial);
  }

  static Terminal of(
      String color, String terminal, String encoding, Map<String, String> environment) {
    boolean noColor = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean wanted =
        switch (color) {
          case "always" -> true;
          case "never" -> false;
          default -> terminal.equals("true") && !noColor && !dumb;
        };
    return new Terminal(wanted, charset(encoding));
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Charset.defaultCharset(); // not stated, or unknown: Java's own default
    }
  }

  /** Returns whether every Unicode character can be shown. */
  boolean unicode() {
    return charset.name().startsWith("UTF-");
  }

  /** Returns the texts to use: those asked for, unless this terminal cannot show their language. */
  public Texts texts() {
    Texts wanted = Texts.ofThisJvm();
    boolean readable =
        unicode()
            || charset.canEncode()
                && charset.newEncoder().canEncode(wanted.text("screen.next", ""));
    return readable ? wanted : Texts.in(Locale.ENGLISH);
  }

  /** Returns the text, with ASCII for the characters that this terminal cannot show. */
  public String shown(String text) {
    if (unicode()) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String s = Character.toString(c);
              boolean can = c < 128 || charset.canEncode() && charset.newEncoder().canEncode(s);
              shown.append(can && !isDrawing(c) ? s : ascii(c));
            });
    return shown.toString();
  }

  /**
   * Returns whether a character is a bar or a mark. Their width varies, so they become ASCII unless
   * the terminal uses UTF-8.
   */
  private static boolean isDrawing(int c) {
    return c == '█' || c == '░' || c == '→' || c == '←';
  }

  private static String ascii(int c) {
    return switch (c) {
      case '█' -> "#";
      case '░' -> "-";
      case '→' -> "->";
      case '←' -> "<-";
      case '⊙' -> "*";
      case '±' -> "+/-";
      case '≠' -> "!=";
      case '×' -> "x";
      case '·' -> "*";
      case '–', '−' -> "-";
      case '√' -> "sqrt ";
      case 'Σ' -> "sum";
      case '²' -> "^2";
      case '³' -> "^3";
      case '…' -> "...";
      default -> "?";
    };
  }

  /** Returns a terminal with UTF-8 and without colours, to write files. */
  static Terminal plain() {
    return new Terminal(false, StandardCharsets.UTF_8);
  }
}
