package kobai.lab.page;

import java.util.List;
import java.util.Optional;
import kobai.lab.Convergence;
import kobai.lab.Hidden;
import kobai.lab.Minima;
import kobai.lab.Numerical;
import kobai.lab.Rates;
import kobai.lab.Report;
import kobai.report.page.Figure;
import kobai.report.page.Pages;
import kobai.report.page.Slider;
import kobai.text.Texts;

/** The page lab.html: the results of experiments. */
public final class LabPage {

  /** The page's usual name. */
  public static final String FILE = "lab.html";

  private LabPage() {}

  /** The data of lab.mustache: the chapters, whose layers were used, and where Plotly.js is. */
  private record View(List<Chapter> chapters, String layers, String plotly) {}

  /**
   * The result of one experiment: its plots, the slider that moves them, if any, and the printed
   * text.
   */
  record Chapter(String title, Optional<Slider> slider, List<Figure> figures, String printed) {}

  /**
   * Returns the page in the language of the texts.
   *
   * @param reports of the experiments, in the order in which to show them
   * @param layers whose layers were used
   * @param plotly the address of Plotly.js, relative to the page
   */
  public static String of(List<Report> reports, String layers, Texts texts, String plotly) {
    List<Chapter> chapters = reports.stream().map(report -> chapter(report, texts)).toList();
    return Pages.render("lab", new View(chapters, layers, plotly), texts, "lab.page");
  }

  static Chapter chapter(Report report, Texts all) {
    ChapterTexts texts = new ChapterTexts(report.name(), all);
    Optional<Slider> slider =
        report instanceof Hidden hidden ? HiddenFigures.slider(hidden, texts) : Optional.empty();
    String printed = String.join("\n", report.screen(all));
    return new Chapter(texts.text("title"), slider, figures(report, texts), printed);
  }

  private static List<Figure> figures(Report report, ChapterTexts texts) {
    if (report instanceof Convergence convergence) {
      return RateFigures.of(convergence, texts);
    }
    if (report instanceof Minima minima) {
      return MinimaFigures.of(minima, texts);
    }
    if (report instanceof Numerical numerical) {
      return NumericalFigures.of(numerical, texts);
    }
    if (report instanceof Rates rates) {
      return StepMaps.of(rates, texts);
    }
    return HiddenFigures.of((Hidden) report, texts);
  }
}
