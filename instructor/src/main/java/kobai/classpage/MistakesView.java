package kobai.classpage;

import java.util.List;
import java.util.stream.Collectors;
import kobai.diagnosis.record.Diagnosis;
import kobai.text.Printable;
import kobai.text.Texts;

/** The map of the mistakes, and advice for the class about the most frequent of them. */
final class MistakesView {
  private static final int TOLD = 3;
  private static final int LEVELS = 5;

  private final MistakeCounts mistakes;
  private final List<String> exercises;
  private final int graded;
  private final Texts texts;

  MistakesView(ClassSummary summary, Texts texts) {
    this.mistakes = summary.mistakes();
    this.exercises = summary.exercises().stream().map(ExerciseCount::name).toList();
    this.graded = summary.graded();
    this.texts = texts;
  }

  /** Advice for the class: how many students it concerns, what was seen, and what to look at. */
  record Advice(MistakeText text, String students) {}

  /** A mistake, and how many students made it in each exercise. */
  record Line(String id, String headline, List<Cell> cells) {}

  /**
   * A count.
   *
   * @param level how dark it is, from 0 for no student to 5
   */
  record Cell(String count, int level) {}

  List<String> exercises() {
    return exercises.stream().map(Printable::text).toList();
  }

  /** Returns advice on the three most frequent mistakes that have a name. */
  List<Advice> advice() {
    return mistakes.frequent().stream()
        .filter(mistake -> !mistake.id().equals(Diagnosis.UNKNOWN))
        .limit(TOLD)
        .map(this::advice)
        .toList();
  }

  boolean hasAdvice() {
    return !advice().isEmpty();
  }

  String noAdvice() {
    return texts.text("class.next.none", String.valueOf(AnonymityThreshold.ENOUGH));
  }

  private Advice advice(MistakeCount mistake) {
    String where =
        exercises.stream()
            .filter(exercise -> mistake.in(exercise) >= AnonymityThreshold.ENOUGH)
            .map(Printable::text)
            .collect(Collectors.joining(", "));
    String students = String.valueOf(mistake.students());
    return new Advice(
        MistakeText.of(mistake.id(), texts),
        texts.text("class.next.students", students, String.valueOf(graded), where));
  }

  List<Line> lines() {
    List<MistakeCount> frequent = mistakes.frequent();
    int most =
        frequent.stream()
            .flatMap(mistake -> exercises.stream().map(mistake::in))
            .max(Integer::compare)
            .orElse(1);
    return frequent.stream().map(mistake -> line(mistake, most)).toList();
  }

  boolean hasLines() {
    return !lines().isEmpty();
  }

  String noLines() {
    return texts.text("class.mistakes.none", String.valueOf(AnonymityThreshold.ENOUGH));
  }

  private Line line(MistakeCount mistake, int most) {
    List<Cell> cells = exercises.stream().map(name -> cell(mistake.in(name), most)).toList();
    return new Line(mistake.id(), MistakeText.of(mistake.id(), texts).headline(), cells);
  }

  private Cell cell(int count, int most) {
    return AnonymityThreshold.mayBeTold(count)
        ? new Cell(String.valueOf(count), (LEVELS * count + most - 1) / most)
        : new Cell(texts.text("class.few", String.valueOf(AnonymityThreshold.ENOUGH)), 1);
  }

  boolean hasRare() {
    return !rare().isEmpty();
  }

  String aboutRare() {
    return texts.text("class.mistakes.rare", String.valueOf(AnonymityThreshold.ENOUGH));
  }

  /** Returns the headlines of the mistakes that few students made. */
  List<String> rare() {
    return mistakes.rare().stream().map(id -> MistakeText.of(id, texts).headline()).toList();
  }
}
