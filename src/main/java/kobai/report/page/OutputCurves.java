package kobai.report.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kobai.text.Numbers;

/** The outputs of a network for the four patterns of XOR while it learns: one curve for each. */
public final class OutputCurves {

  /** The names of the patterns in plots and tables. */
  public static final List<String> PATTERNS = List.of("(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)");

  /** A colour for each pattern: cold if 0 is right, warm if 1 is right. */
  public static final List<String> COLOURS =
      List.of("--cold-4", "--warm-4", "--warm-3", "--cold-3");

  private static final List<String> DASHES = List.of("solid", "solid", "dash", "dash");

  private OutputCurves() {}

  /**
   * Returns the curves, and after them the marker of a slider.
   *
   * @param steps the numbers of steps or epochs
   * @param outputs the four outputs at each of them
   */
  public static List<Map<String, Object>> traces(List<Integer> steps, List<double[]> outputs) {
    List<Map<String, Object>> traces = new ArrayList<>();
    for (int n = 0; n < PATTERNS.size(); n++) {
      int pattern = n;
      List<Double> y = outputs.stream().map(all -> Numbers.plotted(all[pattern])).toList();
      traces.add(Plots.curve(PATTERNS.get(n), steps, y, COLOURS.get(n), DASHES.get(n)));
    }
    traces.add(Plots.marker());
    return traces;
  }

  /** Returns the frames of a slider that stops at some of the steps: the marker moves there. */
  public static List<List<Map<String, Object>>> frames(
      List<Integer> steps, List<double[]> outputs) {
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    for (int k = 0; k < steps.size(); k++) {
      List<Map<String, Object>> frame = Figure.still(PATTERNS.size());
      List<Integer> x = Collections.nCopies(PATTERNS.size(), steps.get(k));
      frame.add(spec("x", x, "y", Numbers.plotted(outputs.get(k))));
      frames.add(frame);
    }
    return frames;
  }

  /** Returns the same numbers as a table, whose first column has the given head. */
  public static Figure.Table table(String head, List<Integer> steps, List<double[]> outputs) {
    List<String> heads = new ArrayList<>(List.of(head));
    heads.addAll(PATTERNS);
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < steps.size(); k++) {
      rows.add(Figure.row(String.valueOf(steps.get(k)), outputs.get(k)));
    }
    return new Figure.Table(heads, rows);
  }
}
