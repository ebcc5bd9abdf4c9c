package kobai.report;

import java.io.PrintStream;
import kobai.grading.Grade;
import kobai.grading.GradeReport;
import kobai.text.Texts;

/** The screen at the end of {@code mvn test}. */
public final class ConsoleReport implements GradeReport {
  private final Terminal terminal;
  private final Texts texts;

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
    this.terminal = terminal;
    this.texts = texts;
  }

  @Override
  public void publish(Grade grade, PrintStream screen) {
    Screen.of(grade, terminal, texts).forEach(screen::println);
  }
}
