package kobai.report;

import java.io.PrintStream;
import kobai.grading.Grade;
import kobai.grading.GradeReport;

/** The screen at the end of {@code mvn test}. */
public final class ConsoleReport implements GradeReport {
  private final Terminal terminal;

  /** Creates the report for the terminal of this JVM. */
  public ConsoleReport() {
    this(Terminal.ofThisJvm());
  }

  /** Creates the report for a terminal. */
  public ConsoleReport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void publish(Grade grade, PrintStream screen) {
    Screen.of(grade, terminal, terminal.texts()).forEach(screen::println);
  }
}
