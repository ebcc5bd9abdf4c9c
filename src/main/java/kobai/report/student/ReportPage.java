package kobai.report.student;

import kobai.grading.Grade;
import kobai.report.page.Pages;
import kobai.text.Texts;

/** report.html: a grade, and the numbers that it is based on. */
public final class ReportPage {

  /** The page's usual name. */
  public static final String FILE = "report.html";

  private ReportPage() {}

  /**
   * Returns the page in the language of the texts.
   *
   * @param plotly the path of Plotly.js, relative to the page
   * @param times whether to show durations; without them, the same grade gives the same bytes
   */
  public static String of(Grade grade, Texts texts, String plotly, boolean times) {
    return Pages.render("report", new ReportView(grade, texts, plotly, times), texts, "report");
  }
}
