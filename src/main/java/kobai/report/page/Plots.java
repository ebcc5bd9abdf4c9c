package kobai.report.page;

import static kobai.report.page.Figure.spec;

import java.util.List;
import java.util.Map;

/** Parts that many plots have in common: axes, curves, scales of colours. */
public final class Plots {
  private Plots() {}

  /** Returns an axis with a title and further properties: "type", "log". */
  public static Map<String, Object> axis(String title, Object... more) {
    Map<String, Object> axis = spec("title", spec("text", title));
    axis.putAll(spec(more));
    return axis;
  }

  /** Returns a logarithmic axis; values that are not positive do not appear on it. */
  public static Map<String, Object> logarithmic(String title) {
    return axis(title, "type", "log", "exponentformat", "power", "nticks", 6);
  }

  /**
   * Returns a curve.
   *
   * @param x a list or an array of numbers
   * @param y the same number of numbers
   * @param colour a variable of the style sheet: "--accent"
   * @param dash "solid", "dash" or "dot", so that curves differ in more than colour
   */
  public static Map<String, Object> curve(
      String label, Object x, Object y, String colour, String dash) {
    return spec(
        "type",
        "scatter",
        "mode",
        "lines",
        "name",
        label,
        "x",
        x,
        "y",
        y,
        "line",
        spec("color", colour, "dash", dash, "width", 2.5));
  }

  /** Returns the trace that shows where the slider is; frames move it to its place. */
  public static Map<String, Object> marker() {
    return spec(
        "type", "scatter",
        "mode", "markers",
        "marker", spec("color", "--ink", "size", 9),
        "showlegend", false,
        "hoverinfo", "skip");
  }

  /** Returns the scale of colours from one to the other. */
  public static List<Object> colours(String low, String middle, String high) {
    return List.of(List.of(0, low), List.of(0.5, middle), List.of(1, high));
  }

  /** Returns the look of a scale of colours next to its plot. */
  public static Map<String, Object> colourBar() {
    return spec("thickness", 12, "outlinewidth", 0);
  }
}
