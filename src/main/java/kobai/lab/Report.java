package kobai.lab;

import java.util.List;
import java.util.Locale;
import kobai.report.Table;
import kobai.text.Texts;

/** What came of an experiment. */
public interface Report {

  /** Returns the name of the experiment, which is that of its class: "convergence". */
  default String name() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Returns all that was measured. */
  List<Table> files();

  /** Says the main result. */
  void tell(LabText text);

  /** Returns the main result, line by line, for people. */
  default List<String> screen(Texts texts) {
    LabText text = new LabText(texts);
    tell(text);
    return text.lines();
  }
}
