package kobai.classpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kobai.text.Numbers;
import kobai.text.Texts;

/** The content of the page of a class, in words, for class.mustache. */
final class ClassView {
  private final ClassSummary summary;
  private final Texts texts;

  ClassView(ClassSummary summary, Texts texts) {
    this.summary = summary;
    this.texts = texts;
  }

  /**
   * A number and what it counts.
   *
   * @param of the total, if there is one to show
   */
  record Figure(String label, String value, String of) {}

  private String text(String key, Object... arguments) {
    return texts.text("class." + key, arguments);
  }

  /** Returns whether the class is large enough for more than its size to be shown. */
  boolean isLargeEnough() {
    return summary.graded() >= AnonymityThreshold.ENOUGH;
  }

  String tooFew() {
    return text("too-few", String.valueOf(AnonymityThreshold.ENOUGH));
  }

  String aboutFew() {
    return text("about.few", String.valueOf(AnonymityThreshold.ENOUGH));
  }

  Optional<String> isolation() {
    return summary.isolations().isEmpty()
        ? Optional.empty()
        : Optional.of(text("about.isolation", String.join(", ", summary.isolations())));
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("hand-ins", summary.handIns()));
    figures.add(figure("graded", summary.graded()));
    figures.add(figure("refused", summary.refused()));
    if (isLargeEnough()) {
      String median = Numbers.tenths(summary.points().quantile(0.5));
      String of = text("outof", Numbers.tenths(summary.points().max()));
      figures.add(new Figure(text("figure.median"), median, of));
    }
    return figures;
  }

  private Figure figure(String key, int value) {
    return new Figure(text("figure." + key), String.valueOf(value), "");
  }

  PointsView points() {
    return new PointsView(summary.points(), texts);
  }

  /** Returns the possible results of an exercise, in the order of the bars. */
  List<ExerciseView.Part> statuses() {
    return exercises().stream().limit(1).flatMap(first -> first.parts().stream()).toList();
  }

  List<ExerciseView> exercises() {
    CheckCount hardest = CheckView.hardest(summary.exercises());
    return summary.exercises().stream().map(e -> new ExerciseView(e, hardest, texts)).toList();
  }

  MistakesView mistakes() {
    return new MistakesView(summary, texts);
  }
}
