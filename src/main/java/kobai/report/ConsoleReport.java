package kobai.report;

import java.io.PrintStream;
import kobai.grading.Grade;
import kobai.grading.GradeReport;
import kobai.text.Texts;

/** The screen at the end of {@code mvn test} and of {@code kobai check}. */
public final class ConsoleReport implements GradeReport {
  static final String MAVEN = "mvn test";
  private static final String COMMAND = "./kobai check";

  private final Terminal terminal;
  private final Texts texts;
  private final String again;

  /** Creates the report for the terminal of this JVM. */
  public ConsoleReport() {
    this(Terminal.ofThisJvm());
  }

  /** Creates the report for a terminal, in the language of this JVM if that can be shown there. */
  public ConsoleReport(Terminal terminal) {
    this(terminal, terminal.texts());
  }

  /** Creates the report for a terminal, in some language. */
  public ConsoleReport(Terminal terminal, Texts texts) {
    this(terminal, texts, MAVEN);
  }

  private ConsoleReport(Terminal terminal, Texts texts, String again) {
    this.terminal = terminal;
    this.texts = texts;
    this.again = again;
  }

  /** Creates the report of {@code kobai check}, which names that command for the next time. */
  public static ConsoleReport ofCommand(Terminal terminal) {
    return new ConsoleReport(terminal, terminal.texts(), COMMAND);
  }

  @Override
  public void publish(Grade grade, PrintStream screen) {
    Screen.of(grade, terminal, texts, again).forEach(screen::println);
  }
}
