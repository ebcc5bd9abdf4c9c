package kobai.lab.page;

import java.util.List;
import java.util.Optional;
import kobai.report.page.Figure;
import kobai.report.page.Slider;

/**
 * What one experiment found.
 *
 * @param title of the experiment
 * @param slider that moves its plots, if they move
 * @param figures its plots
 * @param lines what the command printed
 */
record Chapter(String title, Optional<Slider> slider, List<Figure> figures, List<String> lines) {

  /** A chapter whose plots stand still. */
  static Chapter of(String title, List<Figure> figures, List<String> lines) {
    return new Chapter(title, Optional.empty(), figures, lines);
  }

  String printed() {
    return String.join("\n", lines);
  }
}
