package kobai.report.student;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import kobai.diagnosis.record.CurvePoint;
import kobai.text.Numbers;

/**
 * The slope dx/dout of an elementwise layer against x, as a small picture.
 *
 * @param width of the picture
 * @param height of the picture
 * @param numerical the line that calculus gives
 * @param yours a dot for each slope of the layer
 * @param axes the axes, and lines at 0
 * @param labels the ends of the axes
 */
record CurvePlot(
    int width,
    int height,
    String numerical,
    String yours,
    String axes,
    List<SharesMap.Label> labels) {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 240;
  private static final int LEFT = 62;
  private static final int TOP = 10;
  private static final int RIGHT = WIDTH - 12;
  private static final int BOTTOM = HEIGHT - 24;

  /** From the least to the greatest number on an axis, and where they are in the picture. */
  private record Axis(double least, double greatest, int from, int to) {
    static Axis of(DoubleStream numbers, int from, int to) {
      double[] finite = numbers.filter(Double::isFinite).toArray();
      double least = DoubleStream.of(finite).min().orElse(0);
      double greatest = DoubleStream.of(finite).max().orElse(0);
      double room = greatest == least ? 1 : 0;
      return new Axis(least - room, greatest + room, from, to);
    }

    double place(double number) {
      // Halves, because the range of the numbers may be larger than any number.
      double share = (number / 2 - least / 2) / (greatest / 2 - least / 2);
      return from + share * (to - from);
    }

    boolean holds(double number) {
      return number >= least && number <= greatest;
    }
  }

  /** Draws a curve; nothing if there are no points. */
  static Optional<CurvePlot> of(List<CurvePoint> curve) {
    if (curve.isEmpty()) {
      return Optional.empty();
    }
    List<CurvePoint> points =
        curve.stream().sorted(Comparator.comparingDouble(CurvePoint::x)).toList();
    Axis x = Axis.of(points.stream().mapToDouble(CurvePoint::x), LEFT, RIGHT);
    Axis y =
        Axis.of(
            points.stream().flatMapToDouble(p -> DoubleStream.of(p.yours(), p.numerical())),
            BOTTOM,
            TOP);
    StringBuilder axes =
        new StringBuilder("M%d %dV%dH%d".formatted(LEFT - 4, TOP, BOTTOM + 4, RIGHT));
    if (x.holds(0)) {
      axes.append("M%s %dV%d".formatted(number(x.place(0)), TOP, BOTTOM));
    }
    if (y.holds(0)) {
      axes.append("M%d %sH%d".formatted(LEFT, number(y.place(0)), RIGHT));
    }
    return Optional.of(
        new CurvePlot(
            WIDTH,
            HEIGHT,
            path(points, CurvePoint::numerical, x, y, true),
            path(points, CurvePoint::yours, x, y, false),
            axes.toString(),
            labels(x, y)));
  }

  private static String path(
      List<CurvePoint> points, ToDoubleFunction<CurvePoint> slope, Axis x, Axis y, boolean line) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (CurvePoint point : points) {
      double value = slope.applyAsDouble(point);
      if (Double.isFinite(value) && Double.isFinite(point.x())) {
        path.append(line && drawing ? "L" : "M")
            .append(number(x.place(point.x())))
            .append(' ')
            .append(number(y.place(value)))
            .append(line ? "" : "h0"); // a dot, because ends of lines are round
        drawing = true;
      } else {
        drawing = false; // a gap
      }
    }
    return path.toString();
  }

  private static List<SharesMap.Label> labels(Axis x, Axis y) {
    List<SharesMap.Label> labels = new ArrayList<>();
    labels.add(label(x.least(), LEFT, HEIGHT - 6, "start"));
    labels.add(label(x.greatest(), RIGHT, HEIGHT - 6, "end"));
    if (x.holds(0) && x.least() < 0 && x.greatest() > 0) {
      labels.add(label(0, (int) x.place(0), HEIGHT - 6, "middle"));
    }
    labels.add(label(y.least(), LEFT - 8, BOTTOM, "end"));
    labels.add(label(y.greatest(), LEFT - 8, TOP + 8, "end"));
    return labels;
  }

  private static SharesMap.Label label(double value, int x, int y, String anchor) {
    return new SharesMap.Label(Numbers.brief(value).replace('-', '−'), x, y, anchor);
  }

  private static String number(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }
}
