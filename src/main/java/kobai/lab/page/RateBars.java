package kobai.lab.page;

import static kobai.report.page.Figure.spec;

import java.util.List;
import java.util.Map;
import kobai.lab.Rate;

/** Rates in percent as bars, with their intervals. */
final class RateBars {
  /** What an axis shows: all percents, and the ends of intervals at 100. */
  static final List<Integer> RANGE = List.of(0, 103);

  private RateBars() {}

  static Map<String, Object> of(List<String> names, List<Rate> rates) {
    return spec(
        "type", "bar",
        "x", names,
        "y", rates.stream().map(rate -> percent(rate.share())).toList(),
        "marker", spec("color", "--heat-3", "line", spec("color", "--heat-5", "width", 1)),
        "error_y",
            spec(
                "type",
                "data",
                "symmetric",
                false,
                "array",
                rates.stream().map(r -> percent(r.high() - r.share())).toList(),
                "arrayminus",
                rates.stream().map(r -> percent(r.share() - r.low())).toList(),
                "color",
                "--ink",
                "thickness",
                1.5,
                "width",
                6));
  }

  /** Returns the same for a table: counted, in percent, and the interval. */
  static List<String> cells(Rate rate) {
    return List.of(rate.counted(), rate.percent(), rate.interval());
  }

  private static double percent(double share) {
    return Math.rint(1e4 * share) / 100;
  }
}
