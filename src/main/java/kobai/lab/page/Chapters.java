package kobai.lab.page;

import kobai.lab.ConvergenceReport;
import kobai.lab.HiddenReport;
import kobai.lab.MinimaReport;
import kobai.lab.NumericalReport;
import kobai.lab.RatesReport;
import kobai.lab.Report;
import kobai.text.Texts;

/** Finds the chapter for a report: every experiment has its own. */
final class Chapters {
  private Chapters() {}

  static Chapter of(Report report, Texts texts) {
    if (report instanceof ConvergenceReport convergence) {
      return new ConvergenceChapter(convergence, texts).chapter();
    }
    if (report instanceof MinimaReport minima) {
      return new MinimaChapter(minima, texts).chapter();
    }
    if (report instanceof NumericalReport numerical) {
      return new NumericalChapter(numerical, texts).chapter();
    }
    if (report instanceof RatesReport rates) {
      return new RatesChapter(rates, texts).chapter();
    }
    return new HiddenChapter((HiddenReport) report, texts).chapter();
  }
}
