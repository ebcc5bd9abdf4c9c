package kobai.report.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import kobai.text.Numbers;
import kobai.train.Snapshot;

/**
 * The activations of the hidden units for the four patterns of XOR, in colours that change with a
 * slider.
 *
 * @param units the names of the units
 * @param activations one matrix for each position of the slider, 4×H
 */
public record ActivationMap(List<String> units, List<double[][]> activations) {

  /** Makes the map of some snapshots; a unit is called by its number, from 1. */
  public static ActivationMap of(List<Snapshot> snapshots, Function<String, String> names) {
    List<double[][]> activations = snapshots.stream().map(s -> s.hidden().getData()).toList();
    List<String> units =
        IntStream.rangeClosed(1, activations.get(0)[0].length)
            .mapToObj(unit -> names.apply(String.valueOf(unit)))
            .toList();
    return new ActivationMap(units, activations);
  }

  /** Returns what is drawn: the last of them, until a slider says otherwise. */
  public Map<String, Object> trace() {
    Map<String, Object> trace =
        spec(
            "type",
            "heatmap",
            "x",
            units,
            "y",
            OutputCurves.PATTERNS,
            "z",
            Numbers.plotted(last()),
            "zmin",
            0,
            "zmax",
            Numbers.plotted(largest()),
            "xgap",
            3,
            "ygap",
            3,
            "colorscale",
            Plots.colours("--heat-1", "--heat-2", "--heat-3"),
            "colorbar",
            Plots.colourBar(),
            "texttemplate",
            "%{z:.2f}",
            "hoverinfo",
            "x+y+z");
    trace.put("textfont", spec("color", "--ink")); // readable on all three colours
    return trace;
  }

  /** Returns the layout: the first pattern is at the top, as in tables. */
  public static Map<String, Object> layout() {
    return spec("yaxis", spec("autorange", "reversed"));
  }

  /** Returns the frames of the slider. */
  public List<List<Map<String, Object>>> frames() {
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    for (double[][] all : activations) {
      frames.add(List.of(spec("z", Numbers.plotted(all))));
    }
    return frames;
  }

  /** Returns the last activations as a table, whose first column has the given head. */
  public Figure.Table table(String head) {
    List<String> heads = new ArrayList<>(List.of(head));
    heads.addAll(units);
    List<List<String>> rows = new ArrayList<>();
    for (int n = 0; n < last().length; n++) {
      rows.add(Figure.row(OutputCurves.PATTERNS.get(n), last()[n]));
    }
    return new Figure.Table(heads, rows);
  }

  /** Returns the end of the scale: the largest activation, but at least 1. */
  public double largest() {
    return activations.stream()
        .flatMap(Arrays::stream)
        .flatMapToDouble(Arrays::stream)
        .reduce(1, Math::max);
  }

  private double[][] last() {
    return activations.get(activations.size() - 1);
  }
}
