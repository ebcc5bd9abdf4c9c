package kobai.lab;

import java.util.List;
import kobai.text.Texts;

/** What came of an experiment. */
public sealed interface Report
    permits ConvergenceReport, HiddenReport, MinimaReport, NumericalReport, RatesReport {

  /** Returns all that was measured, for files. */
  List<Table> files();

  /** Returns the main of it, for people. */
  List<String> screen(Texts texts);
}
