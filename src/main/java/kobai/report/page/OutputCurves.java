package kobai.report.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kobai.text.Numbers;
import kobai.train.Snapshot;

/** The outputs of a network for the four patterns of XOR while it learns: one curve for each. */
public final class OutputCurves {

  /** The names of the patterns in plots and tables. */
  public static final List<String> PATTERNS = List.of("(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)");

  /** A colour for each pattern: cold if 0 is right, warm if 1 is right. */
  public static final List<String> COLOURS =
      List.of("--cold-4", "--warm-4", "--warm-3", "--cold-3");

  private static final List<String> DASHES = List.of("solid", "solid", "dash", "dash");

  private OutputCurves() {}

  /** Returns the curves, and after them the marker of a slider. */
  public static List<Map<String, Object>> traces(List<Snapshot> snapshots) {
    List<Map<String, Object>> traces = new ArrayList<>();
    List<Integer> x = snapshots.stream().map(Snapshot::number).toList();
    for (int n = 0; n < PATTERNS.size(); n++) {
      int pattern = n;
      List<Double> y =
          snapshots.stream().map(s -> Numbers.plotted(s.answers().get(pattern))).toList();
      traces.add(Plots.curve(PATTERNS.get(n), x, y, COLOURS.get(n), DASHES.get(n)));
    }
    traces.add(Plots.marker());
    return traces;
  }

  /** Returns the frames of a slider that stops at these: the marker moves there. */
  public static List<List<Map<String, Object>>> frames(List<Snapshot> stops) {
    List<List<Map<String, Object>>> frames = new ArrayList<>();
    for (Snapshot stop : stops) {
      List<Map<String, Object>> frame = Figure.still(PATTERNS.size());
      List<Integer> x = Collections.nCopies(PATTERNS.size(), stop.number());
      frame.add(spec("x", x, "y", Numbers.plotted(answers(stop))));
      frames.add(frame);
    }
    return frames;
  }

  /** Returns the same numbers as a table, whose first column has the given head. */
  public static Figure.Table table(String head, List<Snapshot> snapshots) {
    List<String> heads = new ArrayList<>(List.of(head));
    heads.addAll(PATTERNS);
    List<List<String>> rows = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      rows.add(Figure.row(String.valueOf(snapshot.number()), answers(snapshot)));
    }
    return new Figure.Table(heads, rows);
  }

  private static double[] answers(Snapshot snapshot) {
    return snapshot.answers().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
