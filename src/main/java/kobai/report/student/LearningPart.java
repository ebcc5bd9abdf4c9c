package kobai.report.student;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kobai.finding.Learning;
import kobai.report.page.Figure;
import kobai.report.page.Slider;
import kobai.text.Numbers;
import kobai.text.Texts;

/** How a network learnt XOR: plots, and the time that backpropagation saves. */
final class LearningPart {
  private final LearningPaths paths;
  private final Texts texts;
  private final boolean times;
  private final List<ShownEpoch> snapshots;

  LearningPart(LearningPaths paths, Texts texts, boolean times) {
    this.paths = paths;
    this.texts = texts;
    this.times = times;
    this.snapshots = ShownEpoch.of(paths.xor(), paths.shown());
  }

  String title() {
    return text("net." + paths.xor());
  }

  /** Says whose layers computed the gradients. */
  String whose() {
    if (paths.own().isEmpty()) {
      return text("whose.nobody");
    }
    return paths.exercise().equals("XOR") ? text("whose.all") : text("whose.one", paths.exercise());
  }

  private String name() {
    return paths.xor().name().toLowerCase(Locale.ROOT);
  }

  Slider epochs() {
    List<String> values = snapshots.stream().map(s -> String.valueOf(s.number())).toList();
    return new Slider(name() + "-epoch", text("epoch"), values, values.size() - 1);
  }

  List<Figure> figures() {
    NetworkPlots scene = new NetworkPlots(name(), paths, snapshots, texts);
    return List.of(
        LossPlot.of(scene),
        OutputPlot.of(scene),
        SurfacePlots.flat(scene),
        SurfacePlots.space(scene),
        HiddenPlot.of(scene));
  }

  /**
   * The time that the backward passes of an epoch take.
   *
   * @param numerical with difference quotients, in microseconds
   * @param own with the student's layers, in microseconds
   * @param sentence the sentence that compares the two
   * @param width the width of the bar for the student's layers, as a part of the other bar
   */
  record Time(String numerical, String own, String sentence, String width) {}

  /**
   * The time, if the student's layers save any: a single one of them, among stand-ins, may cost as
   * much as it saves.
   */
  Optional<Time> time() {
    double numerical = median(paths.numerical());
    return paths
        .own()
        .filter(own -> times && median(own) < numerical)
        .map(own -> time(numerical, median(own)));
  }

  private Time time(double numerical, double own) {
    return new Time(
        Numbers.brief(numerical),
        Numbers.brief(own),
        text("time.ratio", Numbers.brief(numerical / own)),
        Numbers.cssLength(Math.min(own, numerical), numerical));
  }

  /**
   * Returns the median, in microseconds: it ignores the first epochs, in which the JVM still warms
   * up.
   */
  private static double median(Learning learning) {
    long[] nanos =
        learning.epochs().stream().mapToLong(Learning.Epoch::backwardNanos).sorted().toArray();
    return Math.max(1, nanos[nanos.length / 2]) / 1e3;
  }

  private String text(String key, Object... arguments) {
    return texts.text("report.learning." + key, arguments);
  }
}
