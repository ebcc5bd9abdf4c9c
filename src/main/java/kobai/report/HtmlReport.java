package kobai.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kobai.grading.Grade;
import kobai.grading.GradeReport;
import kobai.report.page.Plotly;
import kobai.report.student.ReportPage;
import kobai.text.Texts;

/**
 * Writes report.html into the submission's folder in {@code target/kobai/}, and prints where it is.
 */
public final class HtmlReport implements GradeReport {
  private final Terminal terminal;
  private final Texts texts; // for the terminal
  private final Texts ofPage;
  private final Path root;

  /** Creates the report for the terminal of this JVM. */
  public HtmlReport() {
    this(Terminal.ofThisJvm());
  }

  /** Creates the report in the language of this JVM; a browser can show all of them. */
  public HtmlReport(Terminal terminal) {
    this(terminal, terminal.texts(), Texts.ofThisJvm(), JsonReport.FOLDER);
  }

  /**
   * Creates the report in some language.
   *
   * @param root the folder that holds a folder for every submission
   */
  public HtmlReport(Terminal terminal, Texts texts, Path root) {
    this(terminal, texts, texts, root);
  }

  private HtmlReport(Terminal terminal, Texts texts, Texts ofPage, Path root) {
    this.terminal = terminal;
    this.texts = texts;
    this.ofPage = ofPage;
    this.root = root;
  }

  @Override
  public void publish(Grade grade, PrintStream screen) throws IOException {
    Path folder = root.resolve(grade.submission());
    Files.createDirectories(folder);
    Plotly.into(folder);
    Path file = folder.resolve(ReportPage.FILE);
    Files.writeString(file, ReportPage.of(grade, ofPage, Plotly.FILE, true));
    screen.println(terminal.shown("  " + texts.text("screen.report", file)));
    screen.println();
  }
}
