package kobai.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.text.Numbers;

/**
 * A plot, and the same in words and numbers: what figure.mustache shows and figures.js draws.
 *
 * @param id its name in the page, unique there
 * @param title what it shows
 * @param caption how to read it, in a sentence or two
 * @param traces what to draw, as Plotly has it; a colour "--accent" is that of the style sheet
 * @param layout axes and the like, as Plotly has it
 * @param motion how it moves with a slider
 * @param table the numbers
 */
public record Figure(
    String id,
    String title,
    String caption,
    List<Map<String, Object>> traces,
    Map<String, Object> layout,
    Motion motion,
    Table table) {

  /**
   * How a plot moves.
   *
   * @param slider the id of the slider that moves it; empty if it stands still
   * @param frames for each position of the slider what changes in each of the traces
   * @param from the id of another plot whose frames these are too; empty if they are its own
   */
  public record Motion(String slider, List<List<Map<String, Object>>> frames, String from) {

    /** A plot that stands still. */
    public static final Motion NONE = new Motion("", List.of(), "");

    /** A plot with frames of its own. */
    public static Motion of(String slider, List<List<Map<String, Object>>> frames) {
      return new Motion(slider, frames, "");
    }

    /** A plot whose first trace changes as another plot's first does. */
    public static Motion as(String slider, String other) {
      return new Motion(slider, List.of(), other);
    }
  }

  /** The numbers of a plot. */
  public record Table(List<String> head, List<List<String>> rows) {}

  /** Returns what goes with what, in this order: "x", 1, "y", 2, … */
  public static Map<String, Object> spec(Object... pairs) {
    Map<String, Object> spec = new LinkedHashMap<>();
    for (int k = 0; k < pairs.length; k += 2) {
      spec.put((String) pairs[k], pairs[k + 1]);
    }
    return spec;
  }

  /** Returns the beginning of a frame in which so many traces do not change. */
  public static List<Map<String, Object>> still(int traces) {
    return new ArrayList<>(Collections.nCopies(traces, Map.of()));
  }

  /** Returns a row of a table of numbers. */
  static List<String> row(String head, double[] numbers) {
    List<String> row = new ArrayList<>(List.of(head));
    Arrays.stream(numbers).mapToObj(Numbers::brief).forEach(row::add);
    return row;
  }

  /** Returns what figures.js is told. */
  String data() {
    return PlotJson.json(
        spec(
            "traces", traces,
            "layout", layout,
            "slider", motion.slider(),
            "frames", motion.frames(),
            "from", motion.from()));
  }

  /** Returns whether it can be turned. */
  boolean isSpace() {
    return layout.containsKey("scene");
  }
}
