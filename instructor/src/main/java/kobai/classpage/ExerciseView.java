package kobai.classpage;

import java.util.List;
import kobai.grading.Status;
import kobai.text.Numbers;
import kobai.text.Printable;
import kobai.text.Texts;
import org.jspecify.annotations.Nullable;

/** One exercise: a bar of all students, and its checks. */
final class ExerciseView {
  private final ExerciseCount exercise;
  private final @Nullable CheckCount hardest;
  private final Texts texts;

  ExerciseView(ExerciseCount exercise, @Nullable CheckCount hardest, Texts texts) {
    this.exercise = exercise;
    this.hardest = hardest;
    this.texts = texts;
  }

  /**
   * The students with one status in this exercise.
   *
   * @param kind names the colour, such as "passed"
   * @param label in words
   * @param students how many
   * @param width its width, relative to the whole bar
   */
  record Part(String kind, String label, int students, String width) {}

  /** Returns the parts in the order of the bar; the last one is the part that remains empty. */
  List<Part> parts() {
    List<Status> order =
        List.of(
            Status.PASSED,
            Status.FAILED,
            Status.DOES_NOT_COMPILE,
            Status.BLOCKED,
            Status.NOT_STARTED);
    return order.stream().map(this::part).toList();
  }

  private Part part(Status status) {
    int count = exercise.count(status);
    String width = Numbers.cssLength(count, exercise.students());
    return new Part(status.id(), texts.text("status." + status), count, width);
  }

  String name() {
    return Printable.text(exercise.name());
  }

  String mean() {
    return Numbers.tenths(exercise.points().mean());
  }

  String outOf() {
    return texts.text("class.outof", Numbers.tenths(exercise.points().max()));
  }

  List<CheckView> checks() {
    return exercise.checks().stream()
        .map(check -> new CheckView(check, check == hardest, texts))
        .toList();
  }
}
