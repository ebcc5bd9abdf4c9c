package kobai.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kobai.text.Numbers;

/**
 * A plot, and the same in words and numbers; figure.mustache shows it, and figures.js draws it.
 *
 * @param id its name in the page, unique there
 * @param title what it shows
 * @param caption how to read it, in a sentence or two
 * @param traces what to draw, in Plotly's format; a colour such as "--accent" comes from the style
 *     sheet
 * @param layout axes and the like, in Plotly's format
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
   * @param slider the id of the slider that moves it; empty if the plot does not move
   * @param frames the changes in each of the traces, for each position of the slider
   * @param from the id of another plot that has the same frames; empty if the plot has its own
   */
  public record Motion(String slider, List<List<Map<String, Object>>> frames, String from) {

    /** A plot that does not move. */
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

  /** Returns a map of keys and values, in this order: "x", 1, "y", 2, … */
  public static Map<String, Object> spec(Object... pairs) {
    Map<String, Object> spec = new LinkedHashMap<>();
    for (int k = 0; k < pairs.length; k += 2) {
      spec.put((String) pairs[k], pairs[k + 1]);
    }
    return spec;
  }

  /** Returns the beginning of a frame in which this many traces do not change. */
  public static List<Map<String, Object>> still(int traces) {
    return new ArrayList<>(Collections.nCopies(traces, Map.of()));
  }

  /** Returns a row of a table of numbers. */
  static List<String> row(String head, double[] numbers) {
    List<String> row = new ArrayList<>(List.of(head));
    Arrays.stream(numbers).mapToObj(Numbers::brief).forEach(row::add);
    return row;
  }

  /** Returns the data for figures.js. */
  String data() {
    return PlotJson.json(
        spec(
            "traces", traces,
            "layout", layout,
            "slider", motion.slider(),
            "frames", motion.frames(),
            "from", motion.from()));
  }

  /** Returns whether the plot can be turned. */
  boolean isSpace() {
    return layout.containsKey("scene");
  }
}
