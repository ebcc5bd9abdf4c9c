package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import kobai.lab.Rates;
import kobai.lab.Recipe;
import kobai.lab.RunGroup;
import kobai.report.Table;
import kobai.report.page.Figure;
import kobai.report.page.Plots;
import kobai.text.Numbers;
import kobai.train.Reduction;

/** Maps of steps by learning rate and batch size: one for the mean, and one for the sum. */
final class StepMaps {
  private StepMaps() {}

  static List<Figure> of(Rates report, ChapterTexts texts) {
    return List.of(map(report, Reduction.MEAN, texts), map(report, Reduction.SUM, texts));
  }

  private static Figure map(Rates report, Reduction reduction, ChapterTexts texts) {
    List<String> rates = report.rates().stream().map(Numbers::brief).toList();
    List<String> headings =
        new ArrayList<>(List.of(texts.text("batch") + " \\ " + texts.text("rate")));
    headings.addAll(rates);
    Table table = new Table("page", headings.toArray(String[]::new));
    List<List<Double>> logarithms = new ArrayList<>();
    for (int batch = 1; batch <= Recipe.PATTERNS; batch++) {
      List<OptionalDouble> steps =
          report.row(reduction, batch).stream().map(RunGroup::stepsOfHalf).toList();
      logarithms.add(steps.stream().map(StepMaps::logarithm).toList());
      table.add(batch, steps.stream().map(StepMaps::text).toList());
    }
    List<List<String>> rows = table.rows();
    Map<String, Object> trace = spec("type", "heatmap", "x", rates);
    trace.put("y", rows.stream().map(row -> row.get(0)).toList());
    trace.put("z", logarithms);
    trace.put("text", rows.stream().map(row -> row.subList(1, row.size())).toList());
    trace.putAll(spec("texttemplate", "%{text}", "hoverinfo", "x+y+text"));
    trace.putAll(spec("xgap", 3, "ygap", 3, "showscale", false));
    trace.put("colorscale", Plots.colours("--heat-4", "--heat-2", "--heat-1"));
    return texts.figure(
        Recipe.id(reduction),
        List.of(trace),
        spec(
            "xaxis", Plots.axis(texts.text("rate"), "type", "category"),
            "yaxis", Plots.axis(texts.text("batch"), "type", "category")),
        table);
  }

  /**
   * Returns the logarithm, because steps span powers of ten; where half of the runs never learnt,
   * there is a gap.
   */
  private static double logarithm(OptionalDouble steps) {
    return steps.isPresent() ? Math.log10(Math.max(1, steps.getAsDouble())) : Double.NaN;
  }

  private static String text(OptionalDouble steps) {
    return steps.isPresent() ? String.valueOf(Math.round(steps.getAsDouble())) : "–";
  }
}
