package kobai.classpage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kobai.text.Numbers;
import kobai.text.Texts;

/** The distribution of the points: bars, and above them a box from quartile to quartile. */
final class PointsView {
  private static final int BINS = 10;

  private final PointsCount points;
  private final Texts texts;

  PointsView(PointsCount points, Texts texts) {
    this.points = points;
    this.texts = texts;
  }

  /**
   * A bar.
   *
   * @param range the range of points: "20–30"
   * @param students how many students have them
   * @param height its height, relative to the highest bar
   */
  record Bar(String range, int students, String height) {}

  List<Bar> bars() {
    int[] counts = points.histogram(BINS);
    int most = Arrays.stream(counts).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (int k = 0; k < BINS; k++) {
      String range = tick(k) + "–" + tick(k + 1);
      bars.add(new Bar(range, counts[k], Numbers.cssLength(counts[k], most)));
    }
    return bars;
  }

  /** Returns the bounds of the bars. */
  List<String> ticks() {
    List<String> ticks = new ArrayList<>();
    for (int k = 0; k <= BINS; k++) {
      ticks.add(tick(k));
    }
    return ticks;
  }

  private String tick(int k) {
    return Numbers.tenths(points.max() * k / BINS);
  }

  /** Returns where on the scale the box begins. */
  String lowerQuartile() {
    return place(0.25);
  }

  String median() {
    return place(0.5);
  }

  private String place(double part) {
    return Numbers.cssLength(points.quantile(part), points.max());
  }

  /** Returns the width of the box. */
  String width() {
    return Numbers.cssLength(points.quantile(0.75) - points.quantile(0.25), points.max());
  }

  /** Returns the same in words. */
  String sentence() {
    return texts.text(
        "class.points.sentence",
        Numbers.tenths(points.quantile(0.25)),
        Numbers.tenths(points.quantile(0.75)),
        Numbers.tenths(points.max()),
        Numbers.tenths(points.quantile(0.5)),
        Numbers.tenths(points.mean()));
  }
}
