package kobai.report.page;

import java.util.List;

/**
 * A slider that moves plots, or goes through the steps of an explanation.
 *
 * @param id its name in the page
 * @param label what it chooses: "Epoch"
 * @param values the names of its positions
 * @param start the position at the beginning
 */
public record Slider(String id, String label, List<String> values, int start) {

  int last() {
    return values.size() - 1;
  }

  String value() {
    return values.get(start);
  }

  String data() {
    return PlotJson.json(values);
  }
}
