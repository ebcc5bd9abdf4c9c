package kobai.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kobai.check.Texts;
import kobai.grading.Grade;
import kobai.grading.GradeReport;
import kobai.report.page.Plotly;
import kobai.report.student.ReportPage;

/** Writes report.html into {@code target/kobai/} and the submission's name. */
public final class HtmlReport implements GradeReport {
  private final Terminal terminal;

  /** Creates the report in the language of this JVM. */
  public HtmlReport() {
    this(Terminal.ofThisJvm());
  }

  /** Creates the report, whose place a terminal is told. */
  public HtmlReport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void publish(Grade grade, PrintStream screen) throws IOException {
    Path folder = JsonReport.folder(grade);
    Files.createDirectories(folder);
    Plotly.into(folder);
    Path file = folder.resolve(ReportPage.FILE);
    Files.writeString(file, ReportPage.of(grade, Texts.ofThisJvm(), Plotly.FILE, true));
    screen.println(terminal.shown("  " + terminal.texts().text("screen.report", file)));
    screen.println();
  }
}
