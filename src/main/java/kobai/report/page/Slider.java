package kobai.report.page;

import java.util.List;

/**
 * What moves plots, or goes through the steps of something.
 *
 * @param id its name in the page
 * @param label what it chooses: "Epoch"
 * @param values what its positions are called
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
