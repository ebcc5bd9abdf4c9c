package kobai.lab.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kobai.lab.Snapshot;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.report.page.Rounded;

/** What a network says of the four patterns, step by step. */
final class Answers {
  static final List<String> PATTERNS = List.of("(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)");
  private static final List<String> COLOURS =
      List.of("--cold-4", "--warm-4", "--warm-3", "--cold-3");
  private static final List<String> DASHES = List.of("solid", "solid", "dash", "dash");

  private Answers() {}

  static List<Map<String, Object>> curves(List<Snapshot> snapshots) {
    List<Integer> steps = snapshots.stream().map(Snapshot::steps).toList();
    List<Map<String, Object>> curves = new ArrayList<>();
    for (int n = 0; n < PATTERNS.size(); n++) {
      int pattern = n;
      List<Double> answers =
          snapshots.stream().map(s -> Rounded.of(s.answers().get(pattern))).toList();
      curves.add(Plots.curve(PATTERNS.get(n), steps, answers, COLOURS.get(n), DASHES.get(n)));
    }
    return curves;
  }

  static Figure.Table table(String step, List<Snapshot> snapshots) {
    List<String> head = new ArrayList<>(List.of(step));
    head.addAll(PATTERNS);
    List<List<String>> rows = new ArrayList<>();
    for (Snapshot s : snapshots) {
      double[] answers = s.answers().stream().mapToDouble(Double::doubleValue).toArray();
      rows.add(Rounded.row(String.valueOf(s.steps()), answers));
    }
    return new Figure.Table(head, rows);
  }
}
