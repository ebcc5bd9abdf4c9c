package kobai.lab.page;

import java.util.List;
import kobai.lab.Report;
import kobai.report.page.Pages;
import kobai.text.Texts;

/** lab.html: what experiments found. */
public final class LabPage {

  /** The page's usual name. */
  public static final String FILE = "lab.html";

  private LabPage() {}

  /**
   * Returns the page in the language of the texts.
   *
   * @param reports of the experiments, in the order in which to show them
   * @param layers whose layers were at work
   * @param plotly where Plotly.js is, seen from the page
   */
  public static String of(List<Report> reports, String layers, Texts texts, String plotly) {
    List<Chapter> chapters = reports.stream().map(report -> Chapters.of(report, texts)).toList();
    return Pages.render("lab", new LabView(chapters, layers, plotly), texts, "lab.page");
  }
}
