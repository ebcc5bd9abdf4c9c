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
   * Asks the system properties {@code kobai.console.terminal} and {@code kobai.console.encoding},
   * which the build sets, and the environment.
   *
   * <p>{@code NO_COLOR} turns colours off (no-color.org), {@code -Dkobai.color=always} or {@code
   * never} decides over everything else.
   */
  public static Terminal ofThisJvm() {
    return of(
        System.getProperty("kobai.color", "auto"),
        System.getProperty("kobai.console.terminal", "false"),
        System.getProperty("kobai.console.encoding", ""),
        System.getenv());
  }

  /** Asks this process, for commands that people run themselves. */
  public static Terminal ofThisProcess() {
    Console console = System.console();
    return of(
        System.getProperty("kobai.color", "auto"),
        System.getProperty("kobai.console.terminal", String.valueOf(isTerminal(console))),
        System.getProperty("kobai.console.encoding", encoding()),
        System.getenv());
  }

  /** Returns whether somebody reads and types at a terminal that moves its cursor when told to. */
  public static boolean isInteractive() {
    return isTerminal(System.console()) && !"dumb".equals(System.getenv("TERM"));
  }

  /** From JDK 22 on there is a console even where output is redirected, but it can be asked. */
  private static boolean isTerminal(@Nullable Console console) {
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** What System.out prints in: since JDK 19 a property tells, before that an unofficial one. */
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
      return Charset.defaultCharset(); // not told, or not known: whatever Java itself assumes
    }
  }

  /** Returns whether every Unicode character can be shown. */
  public boolean unicode() {
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

  /** Returns the text with characters this terminal cannot show spelt in ASCII. */
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

  /** Bars and marks are spelt in ASCII wherever the terminal is not UTF-8: their width varies. */
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

  /** Returns UTF-8 without colours: what a file holds. */
  static Terminal plain() {
    return new Terminal(false, StandardCharsets.UTF_8);
  }
}
