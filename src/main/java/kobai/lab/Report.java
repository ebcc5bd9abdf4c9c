package kobai.lab;

import java.util.List;
import java.util.Locale;
import kobai.report.Table;
import kobai.text.Texts;

/** The result of an experiment. */
public interface Report {

  /** Returns the experiment's name, that of its class in lower case: "convergence". */
  default String name() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Returns everything that was measured, as tables for files. */
  List<Table> files();

  /** Adds the main result to the text. */
  void tell(LabText text);

  /** Returns the main result as lines for the screen. */
  default List<String> screen(Texts texts) {
    LabText text = new LabText(texts);
    tell(text);
    return text.lines();
  }
}
